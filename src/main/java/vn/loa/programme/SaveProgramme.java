package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.loa.clip.ContentStore;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;
import vn.loa.staff.SignedIn;

/** An officer puts a programme together; it is checked, written out and fixed in one step. */
@ApplicationScoped
public class SaveProgramme {

    /** What receivers play at one go [P-25]. */
    private static final Duration LONGEST = Duration.ofHours(2);

    /** So that the facts of all of them fit into one leaf of the evidence. */
    private static final int MOST_SPOKEN = 40;

    private final Programmes programmes;
    private final Chimes chimes;
    private final AirableParts airable;
    private final ContentStore store;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<ProgrammeSaved> saved;

    SaveProgramme(
            Programmes programmes,
            Chimes chimes,
            AirableParts airable,
            ContentStore store,
            SignedIn signedIn,
            Clock clock,
            Event<ProgrammeSaved> saved) {
        this.programmes = programmes;
        this.chimes = chimes;
        this.airable = airable;
        this.store = store;
        this.signedIn = signedIn;
        this.clock = clock;
        this.saved = saved;
    }

    @Transactional
    public Programme save(WardId ward, ProgrammeDraft asked) {
        ProgrammeId origin = asked.copiedFrom();
        if (origin != null) {
            programmes.require(ward, origin);
        }
        Chimes.OfWard ofWard = chimes.in(ward);
        List<ProgrammeItem> items =
                asked.items().stream().map(item -> item.resolved(ofWard)).toList();
        List<BulletinId> bulletins = items.stream()
                .flatMap(item -> Optional.ofNullable(item.bulletin()).stream())
                .distinct()
                .toList();
        RunningOrder order = RunningOrder.of(items, asked.repeats(), asked.gap(), airable.of(ward, bulletins))
                .orElseThrow(NoSuchBulletin::new);
        if (order.length().compareTo(LONGEST) > 0 || order.spoken().size() > MOST_SPOKEN) {
            throw new ProgrammeTooLong(
                    order.length().toMinutes(), order.spoken().size());
        }
        Instant now = clock.instant();
        Programme programme =
                programmes.add(new Programme(ward, asked.resolvedTo(items), kept(order), signedIn.author(), now));
        saved.fire(new ProgrammeSaved(programme, order, signedIn.author(), now));
        return programme;
    }

    /** On the disk before anything that names it can be committed. */
    private ContentReference kept(RunningOrder order) {
        byte[] list = WireJson.write(order.parts()).getBytes(StandardCharsets.UTF_8);
        try {
            var stored = store.put(new ByteArrayInputStream(list));
            return new ContentReference(
                    stored.sha256(), stored.size(), order.length().toMillis(), ContentReference.Type.PROGRAMME);
        } catch (IOException failed) {
            throw new UncheckedIOException("a programme cannot be kept", failed);
        }
    }
}
