package vn.loa.receiver.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** JSON as the protocol reads it: no duplicate members, no trailing bytes, bounded depth and lengths [P-05]. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(32)
                            .maxStringLength(65_536)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads one JSON object.
     *
     * @throws Malformed when it is anything else
     */
    public static Members read(byte[] json) throws Malformed {
        return read(new String(json, StandardCharsets.UTF_8));
    }

    /**
     * Reads one JSON object.
     *
     * @throws Malformed when it is anything else
     */
    public static Members read(String json) throws Malformed {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node instanceof ObjectNode object) {
                return new Members(object);
            }
            throw new Malformed("not a JSON object");
        } catch (JsonProcessingException e) {
            throw new Malformed("not strict JSON: " + e.getOriginalMessage());
        }
    }

    /** A new object to be filled and written. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
