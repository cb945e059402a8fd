package vn.loa.evidence.log;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.Tile;
import vn.loa.staff.WholeServer;

/** The log as static files in the form of C2SP tlog-tiles, so that the clients of other logs read and verify it unchanged [decision 0092]. */
@Path("/log")
@PermitAll
@Tag(name = "log")
class LogResource {

    private static final String FOREVER = "max-age=31536000, immutable";

    private final PublishedLog log;
    private final LogConfig config;
    private final WholeServer wholeServer;

    LogResource(PublishedLog log, LogConfig config, WholeServer wholeServer) {
        this.log = log;
        this.config = config;
        this.wholeServer = wholeServer;
    }

    /** The newest checkpoint, a signed note with the cosignatures that it has so far. */
    @GET
    @Path("/checkpoint")
    public Response checkpoint() {
        return Response.ok(log.latestWithCosignatures().orElseThrow(NotInTheLog::new))
                .type("text/plain; charset=utf-8")
                .header("Cache-Control", "public, max-age=2")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** A tile of hashes: {@code <L>/<N>[.p/<W>]}. They tell nobody what the leaves say. */
    @GET
    @Path("/tile/{path:.+}")
    public Response tile(@PathParam("path") String path) {
        try {
            return answer(log.tile(Tile.ofPath(path)), "public, " + FOREVER);
        } catch (MalformedProof notATile) {
            throw new NotInTheLog();
        }
    }

    /** A bundle of entries, {@code <N>[.p/<W>]}: for auditors and administrators of everything, or for everybody where the operator says so. */
    @GET
    @Path("/tile/entries/{path:.+}")
    public Response entries(@PathParam("path") String path) {
        if (!config.publicEntries() && !wholeServer.mayRead()) {
            throw new EntriesNotPublic();
        }
        try {
            String cached = config.publicEntries() ? "public, " : "private, ";
            return answer(log.entries(Tile.ofEntriesPath(path)), cached + FOREVER);
        } catch (MalformedProof notABundle) {
            throw new NotInTheLog();
        }
    }

    private static Response answer(Optional<byte[]> bytes, String cached) {
        return Response.ok(bytes.orElseThrow(NotInTheLog::new))
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header("Cache-Control", cached)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
