package vn.loa.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;

/** Says in both languages why a play ended as it did and what befell it on the way; the same words on pages and in exports. */
public final class CourseInWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration TOLD_IN_MINUTES = Duration.ofMinutes(2);

    private final Course course;
    private final ZoneId zone;

    private CourseInWords(Course course, ZoneId zone) {
        this.course = course;
        this.zone = zone;
    }

    /** What there is to say, the reason first; nothing of a play that simply sounded. */
    public static List<Sentence> of(Course course, ZoneId zone) {
        CourseInWords words = new CourseInWords(course, zone);
        return Stream.of(
                        words.reason().stream(),
                        words.joinedLate().stream(),
                        words.waited().stream(),
                        words.pauses(),
                        words.keyRevoked().stream())
                .flatMap(part -> part)
                .toList();
    }

    /** The reason alone why it was not played completely; nothing when none is known. */
    public static Optional<Sentence> why(Course course, ZoneId zone) {
        CourseInWords words = new CourseInWords(course, zone);
        return words.reason().or(words::joinedLate);
    }

    private Optional<Sentence> reason() {
        return switch (course.code()) {
            case "", "joined-late" -> Optional.empty();
            case "cut" -> Optional.of(cut(course.last(Incident.Kind.GAVE_WAY)));
            case "busy" -> Optional.of(course.whom().isPresent() ? waiting() : foundNoRoom());
            case "pre-empted" -> Optional.of(pausedNow());
            case "cancelled" ->
                course.whom().map(person -> new Sentence("do " + person + " hủy", "called off by " + person));
            case "interrupted: power-or-process-lost" -> Optional.of(powerLost());
            default -> Optional.of(Reasons.of(course.reason()));
        };
    }

    private Sentence cut(Optional<Incident> by) {
        return join(
                title(by)
                        .map(name -> new Sentence("bị " + name + " cắt ngang", "cut by " + name))
                        .orElse(new Sentence("bị tin ưu tiên hơn cắt ngang", "cut by something of higher precedence")),
                by.map(incident -> at(incident.at())).orElse(new Sentence("", "")));
    }

    private Sentence waiting() {
        return title(course.last(Incident.Kind.WAITED))
                .map(name -> new Sentence("đang chờ " + name + " phát xong", "waiting for " + name + " to end"))
                .orElse(new Sentence(
                        "đang chờ, vì cụm loa còn phát tin khác",
                        "waiting, for the receiver is still playing something else"));
    }

    private Sentence foundNoRoom() {
        return title(course.last(Incident.Kind.GAVE_WAY, Incident.Kind.WAITED))
                .map(name -> new Sentence("cụm loa đang phát " + name, "the receiver was playing " + name))
                .orElse(new Sentence("cụm loa đang phát tin khác", "the receiver was playing something else"));
    }

    private Sentence pausedNow() {
        return title(course.last(Incident.Kind.PAUSED))
                .map(name ->
                        new Sentence("nhường " + name + ", rồi phát tiếp", "gave way to " + name + ", and will go on"))
                .orElse(new Sentence(
                        "nhường tin ưu tiên hơn, rồi phát tiếp",
                        "gave way to something of higher precedence, and will go on"));
    }

    private Sentence powerLost() {
        Sentence lost = Reasons.of(course.code());
        Long played = course.playedMilliseconds();
        if (played == null) {
            return lost;
        }
        String length = clock(played / 1000);
        return new Sentence(
                lost.vietnamese() + "; đã phát ít nhất " + length,
                lost.english() + "; at least " + length + " was played");
    }

    private Optional<Sentence> joinedLate() {
        Long from = course.fromMilliseconds();
        if (from == null || !Course.lacksItsBeginning(from, course.incidents())) {
            return Optional.empty();
        }
        Sentence joined = new Sentence(
                "vào muộn, phát từ " + place(from).vietnamese(),
                "joined late, played from " + place(from).english());
        return Optional.of(heard().map(heard -> new Sentence(
                        joined.vietnamese() + "; phát được " + heard.vietnamese(),
                        joined.english() + "; played " + heard.english()))
                .orElse(joined));
    }

    /** {@code 0:06 trên 0:20}. */
    private Optional<Sentence> heard() {
        return Optional.ofNullable(course.playedMilliseconds()).map(played -> {
            String part = clock(Math.round(played / 1000.0));
            String all = clock(Math.round(course.plannedMilliseconds() / 1000.0));
            return new Sentence(part + " trên " + all, part + " of " + all);
        });
    }

    private Optional<Sentence> waited() {
        Instant start = course.start();
        return course.last(Incident.Kind.WAITED).filter(wait -> start != null).map(wait -> {
            String name = title(Optional.of(wait)).orElse("");
            Sentence late = length(Duration.between(course.plannedStart(), start));
            return new Sentence(
                    "chờ " + (name.isEmpty() ? "tin khác" : name) + " phát xong, muộn " + late.vietnamese(),
                    "waited for " + (name.isEmpty() ? "another" : name) + " to end, " + late.english() + " late");
        });
    }

    private Stream<Sentence> pauses() {
        boolean saidAsReason = course.code().equals("cut") || course.code().equals("pre-empted");
        List<Course.Pause> pauses = course.pauses();
        return pauses.stream()
                .filter(pause ->
                        pause.resumed().isPresent() || !saidAsReason || pauses.indexOf(pause) < pauses.size() - 1)
                .map(pause -> pause.resumed()
                        .map(resumed -> join(cut(Optional.of(pause.cut())), wentOn(resumed)))
                        .orElse(cut(Optional.of(pause.cut()))));
    }

    private Sentence wentOn(Incident resumed) {
        Long place = resumed.fromMilliseconds();
        if (place == null) {
            return new Sentence(", rồi phát tiếp", ", then went on");
        }
        Sentence from = resumed.isFromTheBeginning()
                ? new Sentence(", phát lại từ đầu", ", began again")
                : new Sentence(
                        ", phát tiếp từ " + place(place).vietnamese(),
                        ", went on from " + place(place).english());
        return join(from, at(resumed.at()));
    }

    private Optional<Sentence> keyRevoked() {
        return course.last(Incident.Kind.KEY_REVOKED)
                .map(revoked -> join(
                        new Sentence("biên nhận ký bằng khóa đã bị thu hồi", "told under a key that was revoked"),
                        at(revoked.at())));
    }

    private Sentence at(Instant instant) {
        String time = SECOND.format(instant.plusMillis(500).atZone(zone));
        return new Sentence(" lúc " + time, " at " + time);
    }

    private static Optional<String> title(Optional<Incident> incident) {
        return incident.flatMap(met -> Optional.ofNullable(met.title())).map(title -> "“" + title + "”");
    }

    private static Sentence join(Sentence one, Sentence other) {
        return new Sentence(one.vietnamese() + other.vietnamese(), one.english() + other.english());
    }

    private static Sentence place(@Nullable Long milliseconds) {
        long seconds = Math.round((milliseconds == null ? 0 : milliseconds) / 1000.0);
        return seconds < TOLD_IN_MINUTES.toSeconds()
                ? new Sentence("giây thứ " + seconds, "second " + seconds)
                : new Sentence("phút " + clock(seconds), "minute " + clock(seconds));
    }

    /** {@code 14,6 giây}. */
    private static Sentence length(Duration length) {
        if (length.compareTo(TOLD_IN_MINUTES) >= 0) {
            long seconds = Math.round(length.toMillis() / 1000.0);
            return new Sentence(
                    seconds / 60 + " phút " + seconds % 60 + " giây", seconds / 60 + " min " + seconds % 60 + " s");
        }
        String seconds = String.format(Locale.ROOT, "%.1f", length.toMillis() / 1000.0);
        return new Sentence(seconds.replace('.', ',') + " giây", seconds + " s");
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
