package vn.loa.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Whoever reads the API's description finds an example for every body, and an example that fits. */
@QuarkusTest
class ApiDescriptionTest {

    private static final String JSON = "application/json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** What answers with nothing, or with something that is no JSON: files, streams, signed notes. */
    private static final Set<String> WITHOUT_JSON = Set.of(
            "post /api/accounts/{account}/lock",
            "post /api/accounts/{account}/unlock",
            "put /api/accounts/{account}/password",
            "post /api/session",
            "delete /api/session",
            "put /api/session/password",
            "get /api/wards/{ward}/as-run/export",
            "get /api/wards/{ward}/as-run/{entry}/proof",
            "get /api/wards/{ward}/evidence/bundle",
            "get /api/wards/{ward}/reports/evidence-sheet/{format}",
            "get /api/wards/{ward}/reports/log-book/{format}",
            "get /api/wards/{ward}/broadcasts/live",
            "post /api/wards/{ward}/broadcasts/{occurrence}/stop",
            "get /api/wards/{ward}/clips/{id}/original",
            "get /api/wards/{ward}/clips/{id}/rendition",
            "post /api/wards/{ward}/voice/preview",
            "post /api/wards/{ward}/notices/{id}/reading",
            "post /api/wards/{ward}/receivers/enrolments/{enrolment}/refusal",
            "post /api/wards/{ward}/receivers/{receiver}/revocation",
            "post /api/wards/{ward}/receivers/{receiver}/orders/mute",
            "post /api/wards/{ward}/receivers/{receiver}/orders/unmute",
            "post /api/wards/{ward}/receivers/{receiver}/orders/test-tone",
            "post /api/wards/{ward}/receivers/{receiver}/orders/restart",
            "post /api/wards/{ward}/receivers/{receiver}/notes",
            "put /api/wards/{ward}/receivers/{receiver}/group",
            "put /api/wards/{ward}/receivers/{receiver}/volume",
            "get /devices/1/content/{sha256}",
            "get /devices/1/receivers/{receiver}/assignment",
            "get /devices/1/time",
            "get /devices/1/wards/{ward}/timetable",
            "get /log/checkpoint",
            "get /log/tile/{path}",
            "get /log/tile/entries/{path}");

    private static JsonNode description() throws IOException {
        return new ObjectMapper()
                .readTree(given().accept(JSON).get("/q/openapi?format=json").asString());
    }

    private static void each(JsonNode api, BiConsumer<String, JsonNode> reader) {
        api.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        reader.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
    }

    private static JsonNode answer(JsonNode operation) {
        Iterator<Map.Entry<String, JsonNode>> answers =
                operation.path("responses").fields();
        while (answers.hasNext()) {
            Map.Entry<String, JsonNode> answer = answers.next();
            if (answer.getKey().startsWith("2")) {
                return answer.getValue().path("content").path(JSON);
            }
        }
        throw new AssertionError("no good answer");
    }

    @Test
    void every_operation_has_an_example_or_needs_none() throws IOException {
        List<String> without = new ArrayList<>();
        each(description(), (name, operation) -> {
            JsonNode body = operation.path("requestBody").path("content");
            if (body.has(JSON) && !body.path(JSON).has("example")) {
                without.add(name + " asks");
            }
            if (!answer(operation).has("example") && !WITHOUT_JSON.contains(name)) {
                without.add(name + " answers");
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_example_has_the_fields_of_its_schema_and_no_others() throws IOException {
        JsonNode api = description();
        List<String> wrong = new ArrayList<>();
        each(api, (name, operation) -> {
            JsonNode body = operation.path("requestBody").path("content").path(JSON);
            fit(api, name + " asks", body.path("schema"), body.path("example"), wrong);
            fit(
                    api,
                    name + " answers",
                    answer(operation).path("schema"),
                    answer(operation).path("example"),
                    wrong);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void pages_are_no_part_of_the_api_and_identities_are_text() throws IOException {
        JsonNode api = description();
        assertThat(api.get("paths").fieldNames()).toIterable().allMatch(path -> path.matches("/(api|devices)/.*"));
        assertThat(api.at("/components/schemas/WardId/type").asText()).isEqualTo("string");
    }

    private static void fit(JsonNode api, String where, JsonNode schema, JsonNode example, List<String> wrong) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replaceAll(".*/", "");
            fit(api, where, api.path("components").path("schemas").path(name), example, wrong);
        } else if (example.isArray()) {
            example.forEach(item -> fit(api, where + "[]", schema.path("items"), item, wrong));
        } else if (example.isObject() && schema.has("properties")) {
            example.fields().forEachRemaining(field -> {
                if (schema.get("properties").has(field.getKey())) {
                    JsonNode inner = schema.get("properties").get(field.getKey());
                    fit(api, where + "." + field.getKey(), inner, field.getValue(), wrong);
                } else {
                    wrong.add(where + "." + field.getKey());
                }
            });
            schema.path("required").forEach(required -> {
                if (!example.has(required.asText())) {
                    wrong.add(where + " lacks " + required.asText());
                }
            });
        } else if ("string".equals(schema.path("type").asText()) && !example.isTextual() && !example.isMissingNode()) {
            wrong.add(where + " is no text");
        } else if ("object".equals(schema.path("type").asText()) && example.isTextual()) {
            wrong.add(where + " is text");
        }
    }
}
