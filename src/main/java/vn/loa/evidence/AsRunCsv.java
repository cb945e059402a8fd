package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;
import vn.loa.staff.Author;

/**
 * Writes as-run entries as CSV (RFC 4180) that spreadsheets open with Vietnamese intact; an export is itself in the log.
 *
 * <p>Cells that a spreadsheet would take for a formula are quoted with an apostrophe: titles are typed by people.
 */
@ApplicationScoped
public class AsRunCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter CIVIL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    /** The columns for programs are named alike in every language. */
    private static final List<Sentence> HEADINGS = List.of(
            new Sentence("Dòng", "Entry"),
            new Sentence("Đính chính dòng", "Corrects"),
            new Sentence("Được đính chính bởi dòng", "Corrected by"),
            new Sentence("Dự định bắt đầu", "Planned start"),
            new Sentence("Thực tế bắt đầu", "Actual start"),
            new Sentence("Thực tế kết thúc", "Actual end"),
            new Sentence("Thời lượng (giây)", "Length (s)"),
            new Sentence("Đã phát (giây)", "Played (s)"),
            new Sentence("Phát từ giây thứ", "Played from (s)"),
            new Sentence("Tiêu đề", "Title"),
            new Sentence("Chuyên đề", "Theme"),
            new Sentence("Người soạn", "Author"),
            new Sentence("Người duyệt", "Approver"),
            new Sentence("Tổ dân phố", "Group"),
            new Sentence("Cụm loa", "Receiver"),
            new Sentence("Mã cụm loa", "Receiver id"),
            new Sentence("Kết quả", "Outcome"),
            new Sentence("outcome_code", "outcome_code"),
            new Sentence("Lý do và diễn biến", "Reason and course"),
            new Sentence("reason_code", "reason_code"),
            new Sentence("sound_code", "sound_code"),
            new Sentence("Buổi phát liên quan", "Other broadcasts"),
            new Sentence("SHA-256 của âm thanh", "SHA-256 of the audio"),
            new Sentence("Mã buổi phát", "Occurrence"),
            new Sentence("Biên nhận số", "Receipt no."),
            new Sentence("Múi giờ", "Time zone"),
            new Sentence("Muộn (giây)", "Late (s)"));

    private final AsRunRows rows;
    private final EvidenceLog log;

    AsRunCsv(AsRunRows rows, EvidenceLog log) {
        this.rows = rows;
        this.log = log;
    }

    /**
     * Writes all entries asked for, those that were corrected among them, and with the outcome AWAITING and no entry number the receivers not heard from;
     * times are in the ward's civil time, words in the reader's language, codes in columns of their own.
     */
    @Transactional
    public void write(AsRunFilter filter, ZoneId zone, Locale language, Author by, Writer out) {
        log.append(
                LeafKind.EXPORTED, Optional.of(filter.ward()), Map.of("what", "as-run log", "by", by, "asked", filter));
        line(
                out,
                BYTE_ORDER_MARK,
                HEADINGS.stream().map(heading -> heading.in(language)).toList());
        rows.each(filter, row -> line(out, "", cells(row, zone, language)));
    }

    private static List<String> cells(AsRunRows.Row row, ZoneId zone, Locale language) {
        AsRunEntry entry = row.entry();
        AsRunEntry.Verdict verdict = entry.verdict();
        Course course = entry.course();
        return List.of(
                text(row.number()),
                text(row.corrects()),
                text(row.correctedBy()),
                time(entry.broadcast().plannedStart(), zone),
                time(verdict.actualStart(), zone),
                time(verdict.actualEnd(), zone),
                seconds(entry.broadcast().plannedMilliseconds()),
                seconds(verdict.playedMilliseconds()),
                seconds(verdict.fromMilliseconds()),
                entry.broadcast().title(),
                entry.broadcast().theme(),
                entry.broadcast().author(),
                entry.broadcast().approver(),
                entry.receiver().groupName(),
                entry.receiver().name(),
                entry.receiver().receiver().value(),
                Shown.of(verdict.outcome(), verdict.sound()).sentence().in(language),
                verdict.outcome().name(),
                CourseInWords.of(course, zone).stream()
                        .map(sentence -> sentence.in(language))
                        .collect(Collectors.joining("; ")),
                course.codes(),
                verdict.sound() == null ? "" : verdict.sound().name(),
                String.join("; ", course.others()),
                entry.broadcast().content().hex(),
                entry.broadcast().occurrence().value(),
                text(verdict.receiptCounter()),
                zone.getId(),
                seconds(entry.millisecondsLate()));
    }

    private static void line(Writer out, String prefix, List<String> cells) {
        try {
            out.write(prefix);
            out.write(cells.stream().map(AsRunCsv::cell).collect(Collectors.joining(",")));
            out.write("\r\n");
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static String time(@Nullable Instant instant, ZoneId zone) {
        // Rounded half up, as on the pages: cut, a start a microsecond before 06:00 would look like one of the minute
        // before.
        return instant == null ? "" : CIVIL.format(instant.plusNanos(500_000).atZone(zone));
    }

    private static String seconds(@Nullable Long milliseconds) {
        return milliseconds == null ? "" : BigDecimal.valueOf(milliseconds, 3).toPlainString();
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }
}
