package vn.loa.playout.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.bundle.Period;
import vn.loa.evidence.log.OneWriter;
import vn.loa.evidence.log.SignedCheckpoint;
import vn.loa.evidence.report.LogBook;
import vn.loa.evidence.report.Pdf;
import vn.loa.evidence.report.ReportOnWard;
import vn.loa.evidence.report.Spreadsheet;
import vn.loa.evidence.report.ThemeCount;
import vn.loa.evidence.report.WardReport;
import vn.loa.page.Pages;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** Gives out the reports that wards hand in, each with its definitions and the checkpoint that covers it; that it was taken is a leaf of its own. */
@ApplicationScoped
class HandOverReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ReportOnWard reports;
    private final OneWriter writer;
    private final EvidenceLog log;
    private final Wards wards;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Pages pages;

    HandOverReport(
            ReportOnWard reports,
            OneWriter writer,
            EvidenceLog log,
            Wards wards,
            SignedIn signedIn,
            Clock clock,
            Pages pages) {
        this.reports = reports;
        this.writer = writer;
        this.log = log;
        this.wards = wards;
        this.signedIn = signedIn;
        this.clock = clock;
        this.pages = pages;
    }

    /** The head that every report has. */
    record Head(
            String ward,
            String from,
            String until,
            String made,
            String checkpointOrigin,
            long checkpointSize,
            String checkpointRoot,
            int percent) {}

    @CheckedTemplate(basePath = "report")
    record LogBookPdf(Head head, List<String> headings, List<LogBook.Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "report")
    record EvidenceSheetPdf(Head head, WardReport report, String asked, String played) implements TemplateInstance {}

    /** Sổ nhật ký phát thanh. */
    Response logBook(WardId id, ReportQuery query, ReportFormat format) {
        Ward ward = wards.require(id);
        Period period = query.days().period(ward.zone(), clock.instant());
        LogBook book = new LogBook(ward.zone(), say());
        WardReport report = reports.of(id, period.start(), period.end());
        Head head = head(id, ward, period, report, "log book");
        List<LogBook.Line> lines = book.lines(report);
        String name = "so-nhat-ky-" + id + "-" + period.from() + "-" + period.until();
        return switch (format) {
            case PDF -> pdf(name, "log-book.css", new LogBookPdf(head, book.headings(), lines));
            case XLSX -> xlsx(name, page(head, book, lines));
            case CSV ->
                csv(
                        name,
                        book.headings(),
                        lines.stream().map(LogBook.Line::cells).toList());
        };
    }

    /** Phiếu minh chứng. */
    Response evidenceSheet(WardId id, ReportQuery query, ReportFormat format) {
        Ward ward = wards.require(id);
        Period period = query.days().period(ward.zone(), clock.instant());
        WardReport report = reports.of(id, period.start(), period.end());
        Head head = head(id, ward, period, report, "evidence sheet");
        String name = "phieu-minh-chung-" + id + "-" + period.from() + "-" + period.until();
        List<List<Object>> rows = sums(report);
        List<String> headings = List.of(say().apply("Chỉ tiêu", "Figure"), say().apply("Giá trị", "Value"));
        return switch (format) {
            case PDF ->
                pdf(
                        name,
                        "evidence-sheet.css",
                        new EvidenceSheetPdf(
                                head, report, LogBook.clock(report.asked()), LogBook.clock(report.played())));
            case XLSX ->
                xlsx(
                        name,
                        new Spreadsheet.Page(
                                say().apply("Phiếu minh chứng", "Evidence sheet"),
                                above(head, say().apply("PHIẾU MINH CHỨNG", "EVIDENCE SHEET")),
                                headings,
                                List.of(60, 18),
                                rows,
                                definitions(head)));
            case CSV ->
                csv(
                        name,
                        headings,
                        rows.stream()
                                .map(row -> row.stream().map(Object::toString).toList())
                                .toList());
        };
    }

    /** The same figures for the page. */
    WardReport figures(WardId id, Period period) {
        return reports.of(id, period.start(), period.end());
    }

    private BinaryOperator<String> say() {
        return pages.language()::of;
    }

    private Head head(WardId id, Ward ward, Period period, WardReport report, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(
                        LeafKind.EXPORTED,
                        Optional.of(id),
                        Map.of(
                                "what",
                                what,
                                "by",
                                signedIn.author(),
                                "asked",
                                Map.of("from", period.from(), "until", period.until()))));
        SignedCheckpoint covering = writer.censusNow(id);
        return new Head(
                ward.name(),
                DAY.format(period.from()),
                DAY.format(period.until()),
                DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
                        .format(clock.instant().atZone(ward.zone())),
                covering.checkpoint().origin(),
                covering.checkpoint().size(),
                covering.checkpoint().root().base64(),
                report.completePercent());
    }

    private List<List<Object>> sums(WardReport report) {
        BinaryOperator<String> say = say();
        List<List<Object>> rows = new ArrayList<>(List.of(
                List.of(
                        say.apply("Cụm loa có lịch phát", "Receivers that something was planned for"),
                        report.receivers()),
                List.of(say.apply("Buổi phát", "Sessions"), report.airings().size()),
                List.of(say.apply("Lượt phát", "Airings"), report.counted()),
                List.of(say.apply("Lượt-cụm", "Airing-clusters"), report.clusters()),
                List.of(
                        say.apply("Phút yêu cầu", "Minutes asked"),
                        report.asked().toSeconds() / 60.0),
                List.of(
                        say.apply("Phút đã phát", "Minutes played"),
                        report.played().toSeconds() / 60.0),
                List.of(say.apply("Tỷ lệ (%)", "Ratio (%)"), report.ratio()),
                List.of(say.apply("Phát trọn", "Played completely"), report.complete()),
                List.of(
                        say.apply(
                                "Phát trọn nhưng không ra loa (không có thiết bị âm thanh, hoặc vào tệp)",
                                "Played completely, but on no loudspeaker (no sound device, or into a file)"),
                        report.notOnALoudspeaker()),
                List.of(say.apply("Phát một phần", "Partly played"), report.partly()),
                List.of(say.apply("Không thành công", "Failed"), report.failed()),
                List.of(say.apply("Không phát", "Missed"), report.missed()),
                List.of(say.apply("Đã hủy", "Called off"), report.cancelled())));
        for (ThemeCount theme : report.themes()) {
            rows.add(List.of(say.apply("Lượt phát, chuyên đề ", "Airings, theme ") + theme.theme(), theme.airings()));
            rows.add(List.of(
                    say.apply("Lượt-cụm, chuyên đề ", "Airing-clusters, theme ") + theme.theme(), theme.clusters()));
        }
        return rows;
    }

    private Spreadsheet.Page page(Head head, LogBook book, List<LogBook.Line> lines) {
        return new Spreadsheet.Page(
                say().apply("Sổ nhật ký", "Log book"),
                above(head, say().apply("SỔ NHẬT KÝ PHÁT THANH", "LOG BOOK")),
                book.headings(),
                List.of(12, 8, 40, 22, 22, 22, 12, 34, 40),
                lines.stream().map(line -> List.<Object>copyOf(line.cells())).toList(),
                definitions(head));
    }

    private List<String> above(Head head, String title) {
        return List.of(
                title + " · " + head.ward(),
                say().apply("Từ ", "From ") + head.from() + say().apply(" đến hết ", " to the end of ") + head.until());
    }

    private List<String> definitions(Head head) {
        return List.of(
                say().apply(
                                "Lượt phát: một buổi phát của một bản tin được phát trọn trên ít nhất " + head.percent()
                                        + " % số cụm loa có trong lịch.",
                                "Airing: one session of one bulletin that at least " + head.percent()
                                        + " % of the receivers that it was meant for played completely."),
                say().apply(
                                "Lượt-cụm: một lần phát trọn một bản tin trên một cụm loa, có biên nhận do cụm loa ký.",
                                "Airing-cluster: one complete play of one bulletin on one receiver, with a receipt that it signed."),
                say().apply("Điểm kiểm của nhật ký: ", "Checkpoint of the log: ") + head.checkpointOrigin() + " · "
                        + head.checkpointSize() + " · " + head.checkpointRoot());
    }

    private Response pdf(String name, String style, TemplateInstance template) {
        // In the reader's language, which nobody knows any more when the answer streams.
        String text = pages.rendered(template);
        return file(name, ReportFormat.PDF, out -> Pdf.write(text, style, out));
    }

    private static Response xlsx(String name, Spreadsheet.Page page) {
        return file(name, ReportFormat.XLSX, out -> Spreadsheet.write(List.of(page), out));
    }

    private static Response csv(String name, List<String> headings, List<List<String>> rows) {
        return file(name, ReportFormat.CSV, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            line(text, headings);
            for (List<String> row : rows) {
                line(text, row);
            }
            text.flush();
        });
    }

    private static void line(Writer text, List<String> cells) throws IOException {
        List<String> safe = cells.stream().map(HandOverReport::cell).toList();
        text.write(String.join(",", safe));
        text.write("\r\n");
    }

    /** Quoted always; what a spreadsheet would take for a formula gets an apostrophe, for titles are typed by people. */
    private static String cell(String text) {
        boolean formula =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+(\\.[0-9]+)?");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static Response file(String name, ReportFormat format, StreamingOutput content) {
        return Response.ok(content)
                .type(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.ending() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
