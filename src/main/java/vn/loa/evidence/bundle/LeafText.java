package vn.loa.evidence.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.loa.evidence.log.LoggedLeaf;
import vn.loa.protocol.WireJson;

/** A leaf as JSON, for whoever needs to look into it. */
record LeafText(JsonNode facts) {

    static LeafText of(LoggedLeaf leaf) {
        String text = new String(leaf.bytes(), StandardCharsets.UTF_8);
        return new LeafText(WireJson.readOwn(text.substring(text.indexOf('\n') + 1), JsonNode.class)
                .path("facts"));
    }

    String text(String member) {
        return facts.path(member).asText("");
    }

    /** The size in the checkpoint that a receipt names, if it names one [P-74]. */
    Optional<Long> sizeOfCheckpoint() {
        String[] note = text("receipt").split("\n", 3);
        if (note.length < 3) {
            return Optional.empty();
        }
        String[] checkpoint = WireJson.readOwn(note[1], JsonNode.class)
                .path("checkpoint")
                .asText("")
                .split("\n", 3);
        // Nobody vouches for what a receiver writes there: what is no size is left to the verifier.
        return checkpoint.length == 3 && checkpoint[1].matches("[1-9][0-9]{0,15}")
                ? Optional.of(Long.parseLong(checkpoint[1]))
                : Optional.empty();
    }
}
