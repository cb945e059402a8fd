package vn.loa.playout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunEntry.Outcome;
import vn.loa.evidence.AsRunLog;
import vn.loa.page.BrowserForTests;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt.Sound;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** The reports that a ward hands in say what the as-run log says, by the definitions that they print. */
@QuarkusTest
class ReportsOverHttpTest {

    private static final Instant MONDAY_EIGHT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant SUNDAY_SIX = Instant.parse("2026-11-21T23:00:00Z");
    private static final String DAYS = "?from=2026-11-01&until=2026-11-23";
    private static final long LENGTH = 180_000;

    private final DataSource database;
    private final AsRunLog log;
    private WardForTests ward;

    ReportsOverHttpTest(DataSource database, AsRunLog log) {
        this.database = database;
        this.log = log;
    }

    /** Five receivers; what four of five play is an airing, what three of five play is none. */
    @BeforeEach
    void a_sunday_on_five_receivers() {
        QuarkusMock.installMockForType(new SteppedClock(MONDAY_EIGHT), Clock.class);
        ward = new WardForTests(database, MONDAY_EIGHT);
        for (int receiver = 1; receiver <= 5; receiver++) {
            boolean dead = receiver == 5;
            ran("Lịch tiêm chủng", "Y tế", SUNDAY_SIX, receiver, dead ? Outcome.MISSED : Outcome.PLAYED, "no-word");
            ran(
                    "=Phòng cháy \"mùa khô\"",
                    "An ninh",
                    SUNDAY_SIX.plusSeconds(3600),
                    receiver,
                    receiver > 3 ? Outcome.PARTLY_PLAYED : Outcome.PLAYED,
                    "cut by EMERGENCY");
            ran("Họp tổ", "Đời sống", SUNDAY_SIX.plusSeconds(7200), receiver, Outcome.CANCELLED, "cancelled by Lan");
        }
    }

    @Test
    void the_figures_count_by_the_definitions() {
        JsonPath figures = ward.as(Role.AUDITOR).get("/reports/figures" + DAYS).jsonPath();
        assertThat(figures.getInt("receivers")).isEqualTo(5);
        assertThat(figures.getInt("sessions")).isEqualTo(3);
        assertThat(figures.getLong("airings")).isEqualTo(1);
        assertThat(figures.getLong("airingClusters")).isEqualTo(7);
        assertThat(figures.getLong("askedMilliseconds")).isEqualTo(10 * LENGTH);
        assertThat(figures.getLong("playedMilliseconds")).isEqualTo(7 * LENGTH + 2 * LENGTH / 2);
        assertThat(figures.getList("themes.theme")).containsExactly("An ninh", "Y tế");
        assertThat(figures.getList("themes.airings")).containsExactly(0, 1);
        assertThat(figures.getList("themes.clusters")).containsExactly(3, 4);
        assertThat(figures.getInt("cancelled")).isEqualTo(5);
        assertThat(figures.getInt("completePercent")).isEqualTo(80);
    }

    @Test
    void a_row_that_was_corrected_counts_by_its_last_word_alone() {
        long missed = ran("Tin bão", "Thời tiết", SUNDAY_SIX.plusSeconds(10_800), 1, Outcome.MISSED, "no-word");
        ran("Tin bão", "Thời tiết", SUNDAY_SIX.plusSeconds(10_800), 2, Outcome.PLAYED, "");
        AsRunEntry late = entry("Tin bão", "Thời tiết", SUNDAY_SIX.plusSeconds(10_800), 1, Outcome.PLAYED, "", null);
        QuarkusTransaction.requiringNew().run(() -> log.correct(missed, late));

        JsonPath figures = ward.as(Role.AUDITOR).get("/reports/figures" + DAYS).jsonPath();
        assertThat(figures.getInt("missed")).isEqualTo(1);
        assertThat(figures.getInt("complete")).isEqualTo(7 + 2);
        assertThat(figures.getLong("askedMilliseconds")).isEqualTo(12 * LENGTH);
        assertThat(ward.as(Role.OFFICER).get("/reports/log-book/csv" + DAYS).asString())
                .contains("\"Tin bão\",\"Thời tiết\",\"Lan\",\"Bình\",\"3:00\",\"complete 2/2\",\"corrected\"");
    }

    /** [P-46] */
    @Test
    void what_no_loudspeaker_sounded_is_told_apart_in_every_report() throws IOException {
        AsRunEntry silent =
                entry("Tin bão", "Thời tiết", SUNDAY_SIX.plusSeconds(10_800), 1, Outcome.PLAYED, "", Sound.SILENT);
        AsRunEntry heard =
                entry("Tin bão", "Thời tiết", SUNDAY_SIX.plusSeconds(10_800), 2, Outcome.PLAYED, "", Sound.DEVICE);
        QuarkusTransaction.requiringNew().run(() -> {
            log.record(silent);
            log.record(heard);
        });

        assertThat(ward.as(Role.AUDITOR)
                        .get("/reports/figures" + DAYS)
                        .jsonPath()
                        .getInt("notOnALoudspeaker"))
                .isEqualTo(1);
        assertThat(ward.as(Role.OFFICER).get("/reports/log-book/csv" + DAYS).asString())
                .contains("\"complete 2/2 (1 on no loudspeaker)\"");
        assertThat(ward.as(Role.AUDITOR)
                        .get("/reports/evidence-sheet/csv" + DAYS)
                        .asString())
                .contains("\"Played completely, but on no loudspeaker (no sound device, or into a file)\",\"1\"");
        assertThat(text("phieu-khong-ra-loa.pdf", inVietnamese(Role.AUDITOR, "/reports/evidence-sheet/pdf")))
                .contains("không ra loa");
    }

    @Test
    void the_log_book_has_a_line_for_each_session_in_each_form() throws IOException {
        String csv = ward.as(Role.OFFICER).get("/reports/log-book/csv" + DAYS).asString();
        assertThat(csv.split("\r\n", -1)).hasSize(5);
        assertThat(csv)
                .startsWith("\uFEFF\"Date\",\"Hour\"")
                .contains(
                        "\"22/11/2026\",\"06:00\",\"Lịch tiêm chủng\",\"Y tế\",\"Lan\",\"Bình\",\"3:00\",\"complete 4/5, 1 missed\","
                                + "\"no word from the receiver\"",
                        "\"'=Phòng cháy \"\"mùa khô\"\"\"",
                        "\"Called off\"");
        String pdf = text("so-nhat-ky.pdf", inVietnamese(Role.OFFICER, "/reports/log-book/pdf"));
        assertThat(text(
                        "log-book.pdf",
                        ward.as(Role.OFFICER)
                                .get("/reports/log-book/pdf" + DAYS)
                                .asByteArray()))
                .contains("Called off", "Confirmed");
        assertThat(pdf).contains("SỔ NHẬT KÝ PHÁT THANH", "Lịch tiêm chủng", "phát trọn 4/5 cụm", "NGƯỜI LẬP", "1/1");
        assertThat(strings(ward.as(Role.OFFICER)
                        .get("/reports/log-book/xlsx" + DAYS)
                        .asByteArray()))
                .contains("Lịch tiêm chủng", "LOG BOOK · Phường Mẫu", "Checkpoint of the log: loa.station/log");
    }

    @Test
    void the_evidence_sheet_is_one_page_that_names_its_definitions_and_its_checkpoint() throws IOException {
        byte[] pdf = inVietnamese(Role.AUDITOR, "/reports/evidence-sheet/pdf");
        String text = text("phieu-minh-chung.pdf", pdf);
        assertThat(text).contains("PHIẾU MINH CHỨNG", "Phường Mẫu", "ít nhất 80 %", "loa.station/log", "Y tế", "1/1");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
        assertThat(strings(ward.as(Role.AUDITOR)
                        .get("/reports/evidence-sheet/xlsx" + DAYS)
                        .asByteArray()))
                .contains("EVIDENCE SHEET", "Airing-clusters, theme Y tế");
        assertThat(ward.as(Role.AUDITOR)
                        .get("/reports/evidence-sheet/csv" + DAYS)
                        .asString())
                .contains("\"Airings\",\"1\"");
        assertThat(ward.leaves("EXPORTED")).hasSize(3).allMatch(leaf -> leaf.contains("evidence sheet"));
    }

    @Test
    void the_page_shows_the_same_figures_and_says_what_was_asked_wrongly() {
        String page = ward.page(Role.APPROVER).get("/evidence/reports" + DAYS).asString();
        assertThat(page).contains("<dd class=\"number\">7</dd>", "Y tế", "at least 80 %", "log-book/pdf");
        assertThat(ward.page(Role.APPROVER).get("/evidence/reports").asString()).contains("2026-11-23");
        String wrong = "?from=2026-11-09&until=2026-11-01";
        for (String path : List.of("", "/log-book/pdf", "/evidence-sheet/csv")) {
            var answer = ward.page(Role.APPROVER).accept("*/*").get("/evidence/reports" + path + wrong);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.asString()).contains("The first day is after the last");
        }
        ward.as(Role.AUDITOR).get("/reports/log-book/docx" + DAYS).then().statusCode(404);
    }

    @Test
    void evidence_and_reports_fit_a_phone_and_a_desk() {
        ward.as(Role.AUDITOR).get("/evidence/bundle" + DAYS).then().statusCode(200);
        try (BrowserForTests browser = BrowserForTests.start()) {
            Page page = browser.at(ward.session(Role.AUDITOR), "/wards/" + ward.id() + "/evidence");
            BrowserForTests.look(page, "evidence");
            page.navigate(BrowserForTests.address("/wards/" + ward.id() + "/evidence/reports" + DAYS));
            BrowserForTests.look(page, "reports");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            BrowserForTests.look(page, "reports-dark");
        }
    }

    private byte[] inVietnamese(Role role, String path) {
        return RestAssured.given()
                .cookie("loa_session", ward.session(role))
                .header("Accept-Language", "vi")
                .get("/api/wards/" + ward.id() + path + DAYS)
                .asByteArray();
    }

    private long ran(String title, String theme, Instant planned, int receiver, Outcome outcome, String reason) {
        AsRunEntry entry = entry(title, theme, planned, receiver, outcome, reason, null);
        return QuarkusTransaction.requiringNew().call(() -> log.record(entry));
    }

    private AsRunEntry entry(
            String title,
            String theme,
            Instant planned,
            int receiver,
            Outcome outcome,
            String reason,
            @Nullable Sound sound) {
        boolean heard = outcome == Outcome.PLAYED || outcome == Outcome.PARTLY_PLAYED;
        long played = outcome == Outcome.PLAYED ? LENGTH : LENGTH / 2;
        @Nullable Instant start = heard ? planned : null;
        String occurrence = Sha256.of((ward.id() + title).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 32);
        return new AsRunEntry(
                new AsRunEntry.BroadcastFacts(
                        new OccurrenceId(occurrence),
                        ward.id(),
                        "Phường Mẫu",
                        title,
                        theme,
                        "Lan",
                        "Bình",
                        Sha256.ZERO,
                        planned,
                        LENGTH),
                new AsRunEntry.ReceiverFacts(
                        new ReceiverId(ward.id() + "-r" + receiver),
                        "Cột " + receiver,
                        new GroupId(ward.group(1)),
                        "Tổ 1"),
                new AsRunEntry.Verdict(
                        outcome,
                        outcome == Outcome.PLAYED ? "" : reason,
                        start,
                        heard ? planned.plusMillis(played) : null,
                        heard ? (Long) played : null,
                        heard ? (Long) 1L : null,
                        null,
                        sound),
                List.of(),
                List.of());
    }

    /** The text of a PDF, which is kept to be looked at. */
    private static String text(String name, byte[] pdf) throws IOException {
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        Files.write(screens.resolve(name), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 100),
                    "png",
                    screens.resolve(name.replace(".pdf", ".png")).toFile());
            return new PDFTextStripper().getText(document);
        }
    }

    private static String strings(byte[] xlsx) throws IOException {
        Path file = Files.write(Path.of("target", "screens", "report.xlsx"), xlsx);
        StringBuilder all = new StringBuilder();
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                all.append(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(all)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1), 16))));
    }
}
