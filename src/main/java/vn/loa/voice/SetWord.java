package vn.loa.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An officer says how a word of the ward is read, or that it is read as it is written again. */
@ApplicationScoped
class SetWord {

    private static final int LONGEST_WRITTEN = 40;
    private static final int LONGEST_SPOKEN = 200;
    private static final int MOST = 2_000;

    private final ReadingWords words;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<WordSet> set;

    SetWord(ReadingWords words, SignedIn signedIn, Clock clock, Event<WordSet> set) {
        this.words = words;
        this.signedIn = signedIn;
        this.clock = clock;
        this.set = set;
    }

    /**
     * Sets it.
     *
     * @param written as it stands in texts, 1 to 40 characters
     * @param spoken how it is read, 1 to 200 characters
     */
    @Transactional
    void set(WardId ward, String written, String spoken) {
        String from = line(written);
        String to = line(spoken);
        if (!fits(from, LONGEST_WRITTEN) || !fits(to, LONGEST_SPOKEN) || words.count(ward) >= MOST) {
            throw new NotAWord();
        }
        words.set(ward, from, to, signedIn.author(), clock.instant());
        set.fire(new WordSet(ward, from, Optional.of(to), signedIn.author()));
    }

    @Transactional
    void remove(WardId ward, String written) {
        words.remove(ward, line(written));
        set.fire(new WordSet(ward, line(written), Optional.empty(), signedIn.author()));
    }

    private static boolean fits(String line, int longest) {
        return !line.isEmpty() && line.codePointCount(0, line.length()) <= longest;
    }

    private static String line(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("\\p{C}", "")
                .strip();
    }
}
