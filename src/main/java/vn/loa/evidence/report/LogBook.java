package vn.loa.evidence.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import vn.loa.evidence.CourseInWords;

/** The log book (sổ nhật ký phát thanh) as lines of text, as wards keep it on paper: date, hour, title, theme, author, approver, length, result, note. */
public final class LogBook {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final ZoneId zone;
    private final BinaryOperator<String> say;

    /**
     * @param zone of the ward
     * @param say chooses between a Vietnamese and an English text
     */
    public LogBook(ZoneId zone, BinaryOperator<String> say) {
        this.zone = zone;
        this.say = say;
    }

    /** One line; every field is text. */
    public record Line(
            String date,
            String hour,
            String title,
            String theme,
            String author,
            String approver,
            String length,
            String result,
            String note) {

        public List<String> cells() {
            return List.of(date, hour, title, theme, author, approver, length, result, note);
        }
    }

    public List<String> headings() {
        return List.of(
                say.apply("Ngày", "Date"),
                say.apply("Giờ", "Hour"),
                say.apply("Tên bản tin, chương trình", "Title"),
                say.apply("Chuyên đề", "Theme"),
                say.apply("Người soạn", "Author"),
                say.apply("Người duyệt", "Approver"),
                say.apply("Thời lượng", "Length"),
                say.apply("Kết quả", "Result"),
                say.apply("Ghi chú", "Note"));
    }

    public List<Line> lines(WardReport report) {
        return report.airings().stream().map(this::line).toList();
    }

    private Line line(Airing airing) {
        return new Line(
                date(airing.planned()),
                HOUR.format(airing.planned().atZone(zone)),
                airing.title(),
                airing.theme(),
                airing.author(),
                airing.approver(),
                clock(Duration.ofMillis(airing.lengthMilliseconds())),
                result(airing),
                note(airing));
    }

    public String date(Instant instant) {
        return DATE.format(instant.atZone(zone));
    }

    /** {@code 3:02}, or {@code 1:03:02}. */
    public static String clock(Duration length) {
        long seconds = Math.round(length.toMillis() / 1000.0);
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private String result(Airing airing) {
        if (airing.calledOff()) {
            return say.apply("Đã hủy", "Called off");
        }
        List<String> parts = new ArrayList<>();
        parts.add(say.apply("phát trọn ", "complete ") + airing.complete() + "/" + airing.receivers()
                + say.apply(" cụm", "")
                + (airing.notOnALoudspeaker() == 0
                        ? ""
                        : " (" + airing.notOnALoudspeaker() + say.apply(" không ra loa)", " on no loudspeaker)")));
        add(parts, airing.partly(), "phát một phần", "partly");
        add(parts, airing.failed(), "không thành công", "failed");
        add(parts, airing.missed(), "không phát", "missed");
        return String.join(", ", parts);
    }

    private void add(List<String> parts, int count, String vietnamese, String english) {
        if (count > 0) {
            parts.add(count + " " + say.apply(vietnamese, english));
        }
    }

    private String note(Airing airing) {
        List<String> parts = new ArrayList<>();
        airing.incomplete().stream()
                .flatMap(course -> CourseInWords.why(course, zone).stream())
                .distinct()
                .map(why -> say.apply(why.vietnamese(), why.english()))
                .forEach(parts::add);
        if (airing.corrected()) {
            parts.add(say.apply("có đính chính", "corrected"));
        }
        return String.join("; ", parts);
    }
}
