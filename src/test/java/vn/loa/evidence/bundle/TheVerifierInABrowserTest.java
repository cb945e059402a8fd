package vn.loa.evidence.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.log.LogDatabase;
import vn.loa.evidence.log.WardInTheLog;
import vn.loa.page.BrowserForTests;

/** The page that verifies says the same as the program, word for word, of everything; from a file, without a network, by either way to signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheVerifierInABrowserTest {

    private final VerifierForTests program = new VerifierForTests();
    private final Path directory = TemporaryDirectory.make();
    private BrowserForTests browser;
    private WardInTheLog ward;
    private byte[] zip;
    private UnpackedBundle honest;

    @BeforeAll
    void three_days_of_a_ward_and_a_browser() {
        browser = BrowserForTests.start();
        ward = WardInTheLog.written(LogDatabase.migrated(DatabaseForTests.fresh()), directory);
        zip = ward.bundle();
        honest = UnpackedBundle.of(zip);
    }

    @AfterAll
    void nothing_stays() throws SQLException {
        if (browser != null) {
            browser.close();
        }
        if (ward != null) {
            ward.close();
        }
        program.close();
        TemporaryDirectory.delete(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#own"})
    void it_says_of_every_forged_bundle_what_the_program_says(String way) {
        Page page = open(way);
        boolean browsersOwn = (boolean) page.evaluate("browserKnows()");
        assumeTrue(way.isEmpty() == browsersOwn, "skipped: this browser has no Ed25519 of its own");
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("honest", zip);
        Forgeries.of(honest)
                .forEach((name, forgery) -> all.put(name, forgery.bundle().zip()));
        damaged().forEach((name, bytes) -> all.put(name, bytes));
        List<String> differ = new ArrayList<>();
        all.forEach((name, bytes) -> {
            String said = said(page, bytes, "");
            String expected = program.of(bytes).text().strip();
            if (!said.equals(expected)) {
                differ.add(name + "\n  page:    " + said + "\n  program: " + expected);
            }
        });
        assertThat(differ).isEmpty();
        assertThat(all).hasSizeGreaterThan(100);
    }

    /** A byte turned over in each file without telling the description, and in the zip file itself. */
    private Map<String, byte[]> damaged() {
        Map<String, byte[]> damaged = new LinkedHashMap<>();
        for (String name : honest.names()) {
            damaged.put(
                    "changed " + name,
                    honest.flipped(name, honest.file(name).length / 3).zip());
            damaged.put("without " + name, honest.without(name).zip());
        }
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = zip.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            damaged.put("the zip file at " + place, bytes);
        }
        for (int length : new int[] {0, 10, 22, 5_000, zip.length - 1, zip.length - 30}) {
            damaged.put("cut at " + length, Arrays.copyOf(zip, length));
        }
        return damaged;
    }

    @Test
    void it_takes_the_auditors_own_key_and_a_single_proof() throws IOException {
        Page page = open("");
        String proof = ward.proof();
        assertThat(said(page, zip, ward.key()))
                .isEqualTo(program.of(zip, "--key=" + ward.key()).text().strip());
        for (String key : List.of(ward.key(), "", "nonsense")) {
            assertThat(said(page, proof.getBytes(StandardCharsets.UTF_8), key))
                    .isEqualTo(program.of(
                                    proof.getBytes(StandardCharsets.UTF_8),
                                    key.isEmpty() ? "--percent=80" : "--key=" + key)
                            .text()
                            .strip());
        }
        assertThat(said(page, proof.getBytes(StandardCharsets.UTF_8), ward.key()))
                .startsWith("{\"exit\":0");
        String changed = proof.replace("extra ", "extra A");
        assertThat(said(page, changed.getBytes(StandardCharsets.UTF_8), ward.key()))
                .startsWith("{\"exit\":1");
    }

    @Test
    void a_person_drops_the_bundle_and_reads_the_verdict_and_nothing_leaves_the_browser() throws IOException {
        Page page = open("");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.setInputFiles("#file", Files.write(directory.resolve("bundle.zip"), zip));
        page.waitForSelector("#verdict.v0");
        assertThat(page.textContent("#verdict")).isEqualTo("KẾT LUẬN: ĐẠT. Không thấy điều gì sai.");
        assertThat(page.getAttribute("[data-check=complete]", "data-verdict")).isEqualTo("PASS");
        BrowserForTests.look(page, "verifier-pass");
        page.click("#language");
        assertThat(page.textContent("#verdict")).isEqualTo("VERDICT: PASS. Nothing wrong was found.");
        page.setInputFiles(
                "#file",
                Files.write(
                        directory.resolve("forged.zip"),
                        honest.entry("AS_RUN", text -> text.replace("Cột", "Cọc"))
                                .listed()
                                .zip()));
        page.waitForSelector("#verdict.v1");
        assertThat(page.getAttribute("[data-check=tree]", "data-verdict")).isEqualTo("FAIL");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        BrowserForTests.look(page, "verifier-fail-dark");
        assertThat(asked).noneMatch(url -> url.startsWith("http") || url.startsWith("ws"));
    }

    @Test
    void the_page_is_one_file_with_the_same_words_as_the_program() throws IOException {
        String page = Files.readString(VerifierForTests.PAGE);
        assertThat(page).contains("default-src 'none'").doesNotContain("http://", "https://", "src=", "@import");
        assertThat(words(page)).hasSizeGreaterThan(100).isEqualTo(words(Files.readString(VerifierForTests.SOURCE)));
    }

    private static List<String> words(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.split(" \\| ", -1).length == 3 && line.matches("[A-Za-z.+0-9_]+ \\| .*"))
                .collect(Collectors.toList());
    }

    private Page open(String way) {
        Page page = browser.stranger();
        page.navigate(VerifierForTests.PAGE.toAbsolutePath().toUri() + way);
        return page;
    }

    private static String said(Page page, byte[] bytes, String key) {
        return (String) page.evaluate(
                """
                async ([base64, key]) => (await verify(new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))]), { key })).json()""",
                List.of(Base64.getEncoder().encodeToString(bytes), key));
    }
}
