package vn.loa.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every requirement of the contract says whom it binds, and each side it binds has a test that names it. */
class ContractIsTestedTest {

    private static final Path CONTRACT = Path.of("devices", "protocol", "PROTOCOL.md");
    private static final Pattern REQUIREMENT = Pattern.compile("\\*\\*\\[(P-\\d\\d)]\\*\\*");
    private static final Pattern BOUND = Pattern.compile("(?m)^\\| (P-\\d\\d) \\| (both|server|receiver) \\| .+ \\|$");
    private static final Pattern CITED = Pattern.compile("P-\\d\\d");
    private static final Pattern CITED_RANGE = Pattern.compile("\\[P-(\\d\\d)\\.\\.P-(\\d\\d)]");

    @Test
    void every_requirement_says_whom_it_binds() {
        assertThat(bound().keySet())
                .isEqualTo(found(REQUIREMENT, read(CONTRACT)))
                .isNotEmpty();
    }

    @Test
    void the_servers_tests_name_every_requirement_that_binds_the_server() {
        assertThat(citedUnder(Path.of("src", "test", "java"))).containsAll(binding("server"));
    }

    @Test
    void the_receivers_tests_name_every_requirement_that_binds_the_receiver() {
        assertThat(citedUnder(Path.of("devices", "receiver", "src", "test", "java")))
                .containsAll(binding("receiver"));
    }

    private static Set<String> binding(String side) {
        return bound().entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals("both") || entry.getValue().equals(side))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> bound() {
        return BOUND.matcher(read(CONTRACT))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row.group(2),
                        (one, other) -> {
                            throw new AssertionError("two rows of one requirement");
                        },
                        TreeMap::new));
    }

    private static Set<String> citedUnder(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ContractIsTestedTest::read)
                    .flatMap(source -> Stream.concat(
                            CITED.matcher(source).results().map(MatchResult::group),
                            CITED_RANGE.matcher(source).results().flatMap(ContractIsTestedTest::within)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> within(MatchResult range) {
        int last = Integer.parseInt(range.group(2));
        return Stream.iterate(Integer.parseInt(range.group(1)), number -> number <= last, number -> number + 1)
                .map("P-%02d"::formatted);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
