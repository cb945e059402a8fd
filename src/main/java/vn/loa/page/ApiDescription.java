package vn.loa.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Finishes the API's description: takes the pages out of it, writes identities as the plain text that they are, and puts an example,
 * from {@code api-examples.json}, beside every body.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiDescription implements OASFilter {

    private static final String JSON = "application/json";
    private static final Set<Set<String>> OF_AN_IDENTITY = Set.of(Set.of("value"), Set.of("hex"));

    /** An operation's bodies, and its status when the code alone does not tell it. */
    record Example(Optional<Object> request, Optional<String> status, Optional<Object> response) {}

    @Override
    public void filterOpenAPI(OpenAPI api) {
        List.copyOf(api.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/devices/"))
                .forEach(api.getPaths()::removePathItem);
        api.getComponents().getSchemas().values().forEach(ApiDescription::writeAsText);
        Map<String, Example> examples = examples();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> Optional.ofNullable(examples.get(method + " " + path))
                        .ifPresent(example -> add(operation, example))));
    }

    private static void writeAsText(Schema schema) {
        if (schema.getProperties() != null
                && OF_AN_IDENTITY.contains(schema.getProperties().keySet())) {
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setProperties(null);
            schema.setRequired(null);
        }
    }

    private static void add(Operation operation, Example example) {
        example.request().ifPresent(body -> operation
                .getRequestBody()
                .getContent()
                .getMediaType(JSON)
                .setExample(body));
        APIResponses responses = operation.getResponses();
        String told = responses.getAPIResponses().keySet().stream()
                .filter(code -> code.startsWith("2"))
                .findFirst()
                .orElse("200");
        String status = example.status().orElse(told);
        APIResponse response = responses.getAPIResponse(told);
        responses.removeAPIResponse(told);
        responses.addAPIResponse(status, response);
        example.response().ifPresent(body -> {
            Content content = Optional.ofNullable(response.getContent()).orElseGet(OASFactory::createContent);
            if (content.getMediaType(JSON) == null) {
                content.addMediaType(JSON, OASFactory.createMediaType());
            }
            content.getMediaType(JSON).setExample(body);
            response.setContent(content);
        });
    }

    private static Map<String, Example> examples() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/api-examples.json")) {
            Map<?, ?> all = new ObjectMapper().readValue(Objects.requireNonNull(file), Map.class);
            Map<?, ?> shared = (Map<?, ?>) Objects.requireNonNull(all.get("shared"));
            Map<?, ?> operations = (Map<?, ?>) Objects.requireNonNull(all.get("operations"));
            return operations.entrySet().stream()
                    .collect(Collectors.toMap(
                            operation -> (String) operation.getKey(),
                            operation -> example((Map<?, ?>) operation.getValue(), shared)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Example example(Map<?, ?> written, Map<?, ?> shared) {
        return new Example(
                Optional.ofNullable(written.get("request")).map(body -> whole(body, shared)),
                Optional.ofNullable((String) written.get("status")),
                Optional.ofNullable(written.get("response")).map(body -> whole(body, shared)));
    }

    /** A body with {@code "$name"} replaced by what is shared under that name; what is null is left out. */
    private static Object whole(Object body, Map<?, ?> shared) {
        if (body instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .filter(field -> field.getValue() != null)
                    .collect(Collectors.toMap(
                            field -> (String) field.getKey(),
                            field -> whole(field.getValue(), shared),
                            (one, same) -> one,
                            java.util.LinkedHashMap::new));
        }
        if (body instanceof List<?> items) {
            return items.stream().map(item -> whole(item, shared)).toList();
        }
        return body instanceof String text && text.startsWith("$")
                ? whole(Objects.requireNonNull(shared.get(text.substring(1)), text), shared)
                : body;
    }
}
