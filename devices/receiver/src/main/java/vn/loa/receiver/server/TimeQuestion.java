package vn.loa.receiver.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.note.Check;
import vn.loa.receiver.note.KeyRing;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.Note;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.time.Exchange;
import vn.loa.receiver.time.Ticker;

/** Asks the server for the time, eight times over, with nonces so that no old answer passes [P-36]. */
public final class TimeQuestion {

    private static final int EXCHANGES = 8;

    private final Server server;
    private final Ticker ticker;
    private final SecureRandom random = new SecureRandom();

    /** Questions to this server, timed by this ticker. */
    public TimeQuestion(Server server, Ticker ticker) {
        this.server = server;
        this.ticker = ticker;
    }

    /**
     * The exchanges that succeeded.
     *
     * @throws IOException when the server does not answer even once
     * @throws Refused when an answer is not the server's, or not to our question
     */
    public List<Exchange> ask(KeyRing keys) throws IOException, Refused {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            try {
                exchanges.add(askOnce(keys));
            } catch (IOException e) {
                if (exchanges.isEmpty()) {
                    throw e; // Nobody there: seven more waits would help nobody.
                }
            }
        }
        return exchanges;
    }

    private Exchange askOnce(KeyRing keys) throws IOException, Refused {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        long asked = ticker.nanos();
        byte[] answer = server.time(nonce);
        long answered = ticker.nanos();
        Note note = Note.parse(Kind.TIME, answer);
        keys.verify(note);
        return read(note, nonce, asked, answered);
    }

    private static Exchange read(Note note, String nonce, long asked, long answered) throws Refused {
        try {
            Members body = Json.read(note.body());
            if (!body.string("nonce").equals(nonce)) {
                throw new Refused(Check.AUDIENCE, "the answer to another question");
            }
            Instant received = body.instant("received");
            Instant sent = body.instant("sent");
            return new Exchange(asked, received, sent, answered);
        } catch (Malformed e) {
            throw new Refused(Check.NOTE, String.valueOf(e.getMessage()));
        }
    }
}
