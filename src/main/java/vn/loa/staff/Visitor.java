package vn.loa.staff;

import vn.loa.protocol.Sha256;

/**
 * The account behind a request, as it was when the request came in.
 *
 * @param session the hash of the session's token, by which the session is ended
 */
record Visitor(AccountId id, Username username, String name, Role role, Scope scope, Sha256 session) {

    static final String ATTRIBUTE = "loa.visitor";
}
