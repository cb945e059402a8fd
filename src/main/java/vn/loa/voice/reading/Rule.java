package vn.loa.voice.reading;

import java.util.Optional;

/** Reads one kind of thing where it stands. */
@FunctionalInterface
interface Rule {

    /** How what begins here is read; empty where it is nothing of this kind. */
    Optional<Said> at(Place place);
}
