package vn.loa.evidence.bundle;

import java.nio.file.Path;
import java.util.Optional;
import vn.loa.protocol.Sha256;

/** Where the files lie that a bundle takes along: day sheets, lists of programmes, sound. */
@FunctionalInterface
public interface Attachments {

    /** The file whose bytes have this hash, if it is still there. */
    Optional<Path> find(Sha256 sha256);
}
