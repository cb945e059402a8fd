package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.clip.audio.Samples;

/** What real receivers signed and the real server logged is carried away, and believed by a program that knows neither. */
class AnAuditorIT {

    private static final Duration AHEAD = Duration.ofSeconds(40);
    private static final Clock CLOCK = Clock.systemUTC();

    private static DemoServer server;
    private Path laptop;

    @BeforeAll
    static void open() throws IOException {
        server = DemoServer.withPoles(2);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void a_laptop() throws IOException {
        laptop = Files.createTempDirectory("loa-auditor-");
    }

    @AfterEach
    void nothing_stays() throws IOException {
        try (var files = Files.list(laptop)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(laptop);
    }

    @Test
    void the_bundle_of_a_day_with_airings_passes_and_a_later_one_continues_the_checkpoint_that_was_kept()
            throws Exception {
        Newsroom newsroom = new Newsroom(server);
        List<Pole> both = server.poles();
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("tiem-chung-ghi-am-dien-thoai.m4a"), both);
        Person auditor = Person.signedIn(server.address(), "thanhtra", "loa demo thanh tra");
        String now = newsroom.airNow(bulletin, both);
        newsroom.awaitAsRun(now, both);
        Files.write(laptop.resolve("first.zip"), auditor.file(bundle("")));
        String first = verified(0, "first.zip", "--lang=en");
        assertThat(first).contains("[PASS] Results agree with the receipts: 2 rows", "1 airings, 2 airing-clusters");

        String kept = auditor.get("/log/checkpoint").text();
        Files.writeString(laptop.resolve("kept.txt"), kept);
        String planned = newsroom.occurrenceOf(
                newsroom.plan(bulletin, CLOCK.instant().plus(AHEAD), both).good());
        newsroom.awaitAsRun(planned, both);
        Files.write(laptop.resolve("second.zip"), auditor.file(bundle("&sound=true&kept=" + kept.split("\n", -1)[1])));
        String second = verified(0, "second.zip", "--lang=en", "--kept=kept.txt");
        assertThat(second)
                .contains(
                        "[PASS] Against the checkpoint kept from before",
                        "[PASS] In the timetable before it was aired, no receiver omitted",
                        "2 airings, 4 airing-clusters");

        byte[] changed = Files.readAllBytes(laptop.resolve("second.zip"));
        changed[changed.length / 3] ^= 1;
        Files.write(laptop.resolve("changed.zip"), changed);
        verified(1, "changed.zip", "--lang=vi");
    }

    private static String bundle(String more) {
        LocalDate today = CLOCK.instant().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
        return Newsroom.ward("/evidence/bundle?from=" + today.minusDays(1) + "&until=" + today + more);
    }

    private String verified(int exit, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("src/main/resources/verifier/Verify.java")
                        .toAbsolutePath()
                        .toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(laptop.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isEqualTo(exit);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
