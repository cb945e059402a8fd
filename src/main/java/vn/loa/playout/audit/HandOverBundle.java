package vn.loa.playout.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.clip.ContentStore;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.bundle.BundleRequest;
import vn.loa.evidence.bundle.WriteBundle;
import vn.loa.evidence.log.LogExtracts;
import vn.loa.evidence.log.OneWriter;
import vn.loa.evidence.log.SignedCheckpoint;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** Gives a bundle out: that somebody took it is a leaf of its own, the ward is counted and the log signed, then the file streams. */
@ApplicationScoped
class HandOverBundle {

    private final WriteBundle bundles;
    private final LogExtracts extracts;
    private final OneWriter writer;
    private final EvidenceLog log;
    private final ContentStore content;
    private final Wards wards;
    private final SignedIn signedIn;
    private final Clock clock;

    HandOverBundle(
            WriteBundle bundles,
            LogExtracts extracts,
            OneWriter writer,
            EvidenceLog log,
            ContentStore content,
            Wards wards,
            SignedIn signedIn,
            Clock clock) {
        this.bundles = bundles;
        this.extracts = extracts;
        this.writer = writer;
        this.log = log;
        this.content = content;
        this.wards = wards;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The file as an answer that streams; its memory does not grow with it.
     *
     * @throws NotAPeriod when it cannot be asked so
     * @throws vn.loa.evidence.log.LogHeld when the log must not be signed
     */
    Response asked(WardId id, BundleQuery query) {
        Ward ward = wards.require(id);
        BundleRequest asked = new BundleRequest(
                id, ward.name(), query.period(ward.zone(), clock.instant()), query.withSound(), query.keptSize());
        SignedCheckpoint under = under(id, query, asked);
        if (asked.kept().orElse(0) > under.checkpoint().size()) {
            throw new NotAPeriod("kept");
        }
        if (!bundles.isPossible(asked, under)) {
            throw new NotAPeriod("size");
        }
        StreamingOutput file = out -> bundles.write(asked, under, content::find, out);
        return Response.ok(file)
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + name(asked, under) + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private SignedCheckpoint under(WardId ward, BundleQuery query, BundleRequest asked) {
        Optional<SignedCheckpoint> wanted = query.underSize().isPresent()
                ? Optional.of(
                        extracts.checkpointOf(query.underSize().getAsLong()).orElseThrow(() -> new NotAPeriod("size")))
                : Optional.empty();
        Author by = signedIn.author();
        Map<String, Object> told =
                Map.of("from", asked.period().from(), "until", asked.period().until(), "sound", asked.sound());
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(
                        LeafKind.EXPORTED,
                        Optional.of(ward),
                        Map.of("what", "evidence bundle", "by", by, "asked", told)));
        return wanted.orElseGet(() -> writer.censusNow(ward));
    }

    private static String name(BundleRequest asked, SignedCheckpoint under) {
        return "minh-chung-" + asked.ward() + "-" + asked.period().from() + "-"
                + asked.period().until() + "-" + under.checkpoint().size() + ".zip";
    }
}
