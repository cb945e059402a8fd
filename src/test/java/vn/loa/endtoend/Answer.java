package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What the server answered. */
record Answer(int status, String type, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode body() {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON, status " + status + ": " + text, notJson);
        }
    }

    /** The body of an answer that is expected to be good. */
    JsonNode good() {
        assertThat(status).as(text).isBetween(200, 299);
        return body();
    }

    /** Asserts a refusal as RFC 9457 has it, with a sentence in each language and nothing of the server's inside. */
    void isRefusedAs(int expectedStatus, String problem) {
        assertThat(status).as(text).isEqualTo(expectedStatus);
        assertThat(type).startsWith("application/problem+json");
        assertThat(body().path("type").asText()).isEqualTo("urn:loa:problem:" + problem);
        assertThat(body().path("detailVietnamese").asText()).isNotBlank();
        assertThat(body().path("detailEnglish").asText())
                .isNotBlank()
                .isNotEqualTo(body().path("detailVietnamese").asText());
        tellsNothingOfTheInside();
    }

    /** Asserts that no stack trace, class or statement of the server shows. */
    void tellsNothingOfTheInside() {
        assertThat(List.of("\tat ", "java.", "vn.loa.", "org.", "Exception", "select ", "insert "))
                .noneMatch(text::contains);
    }
}
