package vn.loa.evidence.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.log.LogDatabase;
import vn.loa.evidence.log.WardInTheLog;

/** What {@code src/docs/auditor.md} tells auditors to type works as it says, on a machine that has nothing but Java and the files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheAuditorsWalkTest {

    private static final Path WALK = Path.of("src/docs/auditor.md");
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)\\n```\\n\\n```text\\n(.*?)\\n```", Pattern.DOTALL);

    private final Path laptop = TemporaryDirectory.make();
    private final Path server = TemporaryDirectory.make();

    /** One thing to type, and what can be read then. */
    private record Step(String command, List<String> expected) {}

    @BeforeAll
    void the_files_on_the_laptop() throws Exception {
        try (WardInTheLog ward = WardInTheLog.written(LogDatabase.migrated(DatabaseForTests.fresh()), server)) {
            byte[] zip = ward.bundle(
                    WardInTheLog.FIRST,
                    WardInTheLog.LAST,
                    true,
                    OptionalLong.of(ward.kept().size()));
            Files.write(laptop.resolve("minh-chung.zip"), zip);
            Files.write(
                    laptop.resolve("bi-sua.zip"),
                    UnpackedBundle.of(zip)
                            .entry("AS_RUN", text -> text.replace("\"PARTLY_PLAYED\"", "\"PLAYED\""))
                            .listed()
                            .zip());
            Files.writeString(laptop.resolve("khoa.txt"), ward.key() + "\n");
            Files.writeString(laptop.resolve("diem-kiem.txt"), ward.kept().text());
            Files.writeString(laptop.resolve("luot-phat.tlog-proof"), ward.proof());
            Files.copy(VerifierForTests.SOURCE, laptop.resolve("Verify.java"));
        }
    }

    @AfterAll
    void nothing_stays() throws SQLException {
        TemporaryDirectory.delete(laptop);
        TemporaryDirectory.delete(server);
    }

    @TestFactory
    Stream<DynamicTest> every_command_says_what_the_page_says() throws Exception {
        return steps().stream()
                .map(step -> DynamicTest.dynamicTest(step.command(), () -> {
                    String said = typed(step.command());
                    assertThat(said).contains(step.expected()).doesNotContain("Exception");
                }));
    }

    @Test
    void every_command_of_the_page_is_a_step_with_what_it_says() throws Exception {
        String page = Files.readString(WALK);
        assertThat(steps()).hasSize(page.split("```sh", -1).length - 1).hasSizeGreaterThan(9);
    }

    private static List<Step> steps() throws Exception {
        List<Step> steps = new ArrayList<>();
        Matcher found = STEP.matcher(Files.readString(WALK));
        while (found.find()) {
            steps.add(new Step(found.group(1), List.of(found.group(2).split("\n", -1))));
        }
        return steps;
    }

    private String typed(String command) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(laptop.toFile());
        shell.environment().put("JDK_JAVA_OPTIONS", VerifierForTests.QUICK_START);
        shell.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + ":" + path);
        Process process = shell.redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
