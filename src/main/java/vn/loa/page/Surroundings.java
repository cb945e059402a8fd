package vn.loa.page;

import java.time.ZoneId;
import java.util.Optional;

/** Who reads a page and in which ward; answered by {@code area}, which knows both. */
public interface Surroundings {

    /**
     * The person who is signed in.
     *
     * @param role the name of the role, as in {@code @RolesAllowed}
     * @param roams whether there is more than one ward to go to
     */
    record Person(String name, String role, boolean roams) {}

    /** A ward that this person may see. */
    record Place(String id, String name, ZoneId zone, boolean demo) {}

    Optional<Person> person();

    /** The ward of this identity; empty for one that does not exist or is foreign to the person. */
    Optional<Place> ward(String id);
}
