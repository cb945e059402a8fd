package vn.loa.voice;

import java.util.Optional;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/**
 * Fired inside the transaction in which a ward says how a word is read.
 *
 * @param spoken how it is read from now on; empty when it is read as it is written again
 */
public record WordSet(WardId ward, String written, Optional<String> spoken, Author by) {}
