package vn.loa.evidence.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

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
                + say.apply(" cụm", ""));
        add(parts, airing.partly(), "phát một phần", "partly");
        add(parts, airing.failed(), "không thành công", "failed");
        add(parts, airing.missed(), "chưa phát", "missed");
        return String.join(", ", parts);
    }

    private void add(List<String> parts, int count, String vietnamese, String english) {
        if (count > 0) {
            parts.add(count + " " + say.apply(vietnamese, english));
        }
    }

    private String note(Airing airing) {
        List<String> parts = new ArrayList<>();
        airing.reasons().stream().map(this::reason).distinct().forEach(parts::add);
        if (airing.corrected()) {
            parts.add(say.apply("có đính chính", "corrected"));
        }
        return String.join("; ", parts);
    }

    private static final Map<String, List<String>> REASONS = Map.ofEntries(
            Map.entry("no-word", List.of("không có tin từ cụm loa", "no word from the receiver")),
            Map.entry(
                    "no-word-of-the-end",
                    List.of("đã bắt đầu; không có tin về lúc kết thúc", "it began; no word of how it ended")),
            Map.entry("content-missing", List.of("cụm loa chưa có âm thanh", "the receiver lacked the sound")),
            Map.entry("clock-unknown", List.of("cụm loa không biết giờ", "the receiver did not know the time")),
            Map.entry("not-running", List.of("cụm loa mất điện", "the receiver was off")),
            Map.entry("came-late", List.of("lịch đến muộn", "the timetable came late")),
            Map.entry("outside-window", List.of("ngoài khung giờ", "outside the window")),
            Map.entry("over-budget", List.of("quá số phút cho phép", "over the allowed minutes")),
            Map.entry("muted", List.of("cụm loa đang tắt tiếng", "the receiver was muted")),
            Map.entry("busy", List.of("đang phát nội dung khác", "something else was on the air")),
            Map.entry("watchdog", List.of("phát không kết thúc", "it did not end")),
            Map.entry("device-lost", List.of("mất thiết bị âm thanh", "the sound device was lost")),
            Map.entry("unreadable", List.of("không đọc được âm thanh", "the sound could not be read")));

    private String reason(String code) {
        if (code.startsWith("cut by")) {
            return say.apply("bị nội dung ưu tiên hơn chen ngang", "cut by something of higher precedence");
        }
        if (code.startsWith("interrupted")) {
            return say.apply("mất điện giữa chừng", "power lost half-way");
        }
        if (code.startsWith("stopped")) {
            return say.apply("có người dừng", "stopped by somebody");
        }
        if (code.startsWith("cancelled by")) {
            return say.apply("hủy bởi", "called off by") + code.substring("cancelled by".length());
        }
        List<String> both = REASONS.getOrDefault(code, List.of(code, code));
        return say.apply(both.get(0), both.get(1));
    }
}
