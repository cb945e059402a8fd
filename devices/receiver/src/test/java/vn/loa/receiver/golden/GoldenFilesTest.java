package vn.loa.receiver.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The committed examples are what the generator makes, and keep to the schemas. */
class GoldenFilesTest {

    private static final Path PROTOCOL = Path.of("..", "protocol");
    private static final Path EXAMPLES = PROTOCOL.resolve("examples");

    @Test
    void the_committed_files_are_those_of_the_generator() throws IOException {
        for (Map.Entry<String, byte[]> file : GoldenMessages.all().entrySet()) {
            assertThat(EXAMPLES.resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
    }

    @Test
    void no_file_lies_there_that_the_index_does_not_name() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> EXAMPLES.relativize(file).toString())
                            .filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(GoldenMessages.all().keySet());
        }
    }

    @TestFactory
    Stream<DynamicTest> every_valid_example_keeps_to_its_schema() throws IOException {
        JsonNode index =
                new ObjectMapper().readTree(EXAMPLES.resolve("index.json").toFile());
        return StreamSupport.stream(index.get("valid").spliterator(), false)
                .map(entry -> DynamicTest.dynamicTest(entry.get("file").asText(), () -> assertThat(violations(entry))
                        .isEmpty()));
    }

    private static Iterable<?> violations(JsonNode entry) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(entry.get("file").asText()), StandardCharsets.UTF_8);
        String body = entry.get("file").asText().endsWith(".note") ? text.split("\n", 3)[1] : text;
        Path schema = PROTOCOL.resolve("schema")
                .resolve(entry.get("kind").asText() + ".json")
                .toAbsolutePath()
                .normalize();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema.toUri())
                .validate(new ObjectMapper().readTree(body));
    }
}
