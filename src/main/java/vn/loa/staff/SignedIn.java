package vn.loa.staff;

import vn.loa.protocol.WardId;

/** The person behind the current request; inject it into resources and use cases. */
public interface SignedIn {

    /** The account and its name, to be copied into records. */
    Author author();

    Role role();

    /** Whether this ward lies in the account's scope. */
    boolean reaches(WardId ward);
}
