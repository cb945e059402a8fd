package vn.loa.evidence.log;

import java.util.Optional;
import vn.loa.protocol.SigningKey;

/** With what the log signs its checkpoints. */
interface LogSigner {

    String origin();

    /** The key that signs now. */
    SigningKey current();

    /** The one before it, when it is still at hand. */
    Optional<SigningKey> former();
}
