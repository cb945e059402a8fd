package vn.loa.evidence.log;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.problem.Sentence;
import vn.loa.protocol.PublicKey;
import vn.loa.staff.SignedIn;
import vn.loa.staff.WholeServer;

/** What can be asked of the log beside its files: how it stands, proofs already computed, a checkpoint now, another key. */
@Path("/api/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "log")
class LogQuestions {

    private final PublishedLog log;
    private final OneWriter writer;
    private final LogTick tick;
    private final AskWitnesses witnesses;
    private final DisputedCheckpoints disputed;
    private final WholeServer wholeServer;
    private final SignedIn signedIn;

    LogQuestions(
            PublishedLog log,
            OneWriter writer,
            LogTick tick,
            AskWitnesses witnesses,
            DisputedCheckpoints disputed,
            WholeServer wholeServer,
            SignedIn signedIn) {
        this.log = log;
        this.writer = writer;
        this.tick = tick;
        this.witnesses = witnesses;
        this.disputed = disputed;
        this.wholeServer = wholeServer;
        this.signedIn = signedIn;
    }

    record Standing(
            String origin,
            List<String> keys,
            @Nullable Long size,
            @Nullable Instant signedAt,
            @Nullable String checkpoint,
            List<String> witnesses,
            @Nullable Sentence held) {}

    record Signed(long size, Instant signedAt, String checkpoint) {}

    record InclusionView(long index, long size, String leafHash, List<String> hashes, String root) {}

    record ConsistencyView(long from, long to, List<String> hashes, String rootFrom, String rootTo) {}

    record DisputeView(
            String holder, long size, String told, @Nullable String ours, boolean proven, Instant at, String note) {}

    record NewKey(String key) {}

    /** Origin, keys (the one that signs now last), newest checkpoint, witnesses, and why nothing is signed, if so. */
    @GET
    @PermitAll
    public Standing standing() {
        Optional<SignedCheckpoint> latest = log.latest();
        return new Standing(
                log.origin(),
                log.publicKeys().stream().map(PublicKey::toString).toList(),
                latest.map(signed -> signed.checkpoint().size()).orElse(null),
                latest.map(SignedCheckpoint::signedAt).orElse(null),
                log.latestWithCosignatures().orElse(null),
                witnesses.names(),
                tick.held().orElse(null));
    }

    /** The way from a leaf to the root of the tree of a size (RFC 6962, 2.1.1). */
    @GET
    @Path("/inclusion")
    @PermitAll
    public InclusionView inclusion(@QueryParam("index") String index, @QueryParam("size") String size) {
        PublishedLog.Inclusion proof = log.inclusion(LogNumber.of("index", index), LogNumber.of("size", size));
        return new InclusionView(
                proof.index(),
                proof.size(),
                proof.leafHash().base64(),
                base64(proof.hashes()),
                proof.root().base64());
    }

    /** That the tree of one size is the beginning of the tree of another (RFC 6962, 2.1.2). */
    @GET
    @Path("/consistency")
    @PermitAll
    public ConsistencyView consistency(@QueryParam("from") String from, @QueryParam("to") String to) {
        PublishedLog.Consistency proof = log.consistency(LogNumber.of("from", from), LogNumber.of("to", to));
        return new ConsistencyView(
                proof.from(),
                proof.to(),
                base64(proof.hashes()),
                proof.rootFrom().base64(),
                proof.rootTo().base64());
    }

    /** Signs a checkpoint over everything that is committed by now. */
    @POST
    @Path("/checkpoints")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Signed checkpointNow() {
        SignedCheckpoint signed = writer.checkpointNow();
        return new Signed(signed.checkpoint().size(), signed.signedAt(), log.cosigned(signed));
    }

    /** Checkpoints that receivers or witnesses hold and that are not this log's; none is as it should be. */
    @GET
    @Path("/disputes")
    @RolesAllowed({AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public List<DisputeView> disputes() {
        return disputed.newest().stream()
                .map(dispute -> new DisputeView(
                        dispute.holder(),
                        dispute.told().size(),
                        dispute.told().root().base64(),
                        dispute.own().map(TreeHash::base64).orElse(null),
                        dispute.proven(),
                        dispute.at(),
                        dispute.note()))
                .toList();
    }

    /** Gives the log another key, for an administrator of everything; the former one signs beside it for a while. */
    @POST
    @Path("/keys")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    public NewKey changeKey() {
        wholeServer.requireAdministrator();
        return new NewKey(writer.changeKey(signedIn.author()).toString());
    }

    private static List<String> base64(List<TreeHash> hashes) {
        return hashes.stream().map(TreeHash::base64).toList();
    }
}
