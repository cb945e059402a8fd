package vn.loa.receiver.server;

import java.io.IOException;
import vn.loa.receiver.store.HashStore;

/** The server's HTTP side (PROTOCOL.md section 3). Every method waits for the network; notes come unverified. */
public interface Server {

    /** An answer, whatever its status. */
    record Answer(int status, byte[] body) {}

    /** Sends an enrolment request. */
    Answer enrol(String json) throws IOException;

    /** Asks how an enrolment stands. */
    Answer enrolment(String enrolment) throws IOException;

    /** A time note for this nonce. */
    byte[] time(String nonce) throws IOException;

    /** The ward's timetable note. */
    byte[] timetable(String ward) throws IOException;

    /** The receiver's assignment note. */
    byte[] assignment(String receiver) throws IOException;

    /**
     * Fetches a file into its store, going on where an earlier try stopped, and keeps it when it is right.
     *
     * @return false when what came is not what the hash and size say [P-13]
     */
    boolean fetch(String sha256, long size, HashStore into) throws IOException;
}
