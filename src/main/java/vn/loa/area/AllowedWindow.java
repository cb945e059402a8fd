package vn.loa.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.loa.area.regulation.Window;
import vn.loa.protocol.WardId;

/**
 * Hours of the ward's regulation in which something other than an emergency may be aired.
 *
 * <p>Minutes of the civil day; the end is exclusive and may be 1440 (24:00). A window does not cross midnight.
 */
@Entity
@Table(name = "allowed_window")
@SuppressWarnings("NullAway.Init")
public class AllowedWindow {

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Short[] days;

    @Column(name = "from_minute")
    private short fromMinute;

    @Column(name = "to_minute")
    private short toMinute;

    protected AllowedWindow() {}

    AllowedWindow(WardId ward, Collection<DayOfWeek> days, int fromMinute, int toMinute) {
        if (days.isEmpty() || fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute) {
            throw new NotAWindow();
        }
        this.id = UUID.randomUUID();
        this.ward = ward.value();
        this.days = days.stream()
                .distinct()
                .sorted()
                .map(day -> (short) day.getValue())
                .toArray(Short[]::new);
        this.fromMinute = (short) fromMinute;
        this.toMinute = (short) toMinute;
    }

    /** Whether an airing from this civil time to that one lies wholly inside. */
    public boolean holds(LocalDateTime start, LocalDateTime end) {
        return days().contains(start.getDayOfWeek())
                && minuteOf(start) >= fromMinute
                && minuteOf(start) < toMinute
                && !end.isAfter(start.toLocalDate().atStartOfDay().plusMinutes(toMinute));
    }

    public List<DayOfWeek> days() {
        return Arrays.stream(days).map(DayOfWeek::of).toList();
    }

    /** The same as a plain value. */
    Window window() {
        return new Window(Set.copyOf(days()), fromMinute, toMinute);
    }

    /** {@code HH:mm}. */
    public String from() {
        return clockFace(fromMinute);
    }

    /** {@code HH:mm}, up to {@code 24:00}. */
    public String to() {
        return clockFace(toMinute);
    }

    private static int minuteOf(LocalDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static String clockFace(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
