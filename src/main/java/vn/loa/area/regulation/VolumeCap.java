package vn.loa.area.regulation;

/**
 * The loudest that is allowed in some hours of every day.
 *
 * @param fromMinute of the civil day
 * @param toMinute exclusive, up to 1440
 * @param percent 0 to 100
 */
public record VolumeCap(int fromMinute, int toMinute, int percent) {

    public VolumeCap {
        if (fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("no volume cap: " + fromMinute + "-" + toMinute + " " + percent);
        }
    }

    /** {@code HH:mm}. */
    public String from() {
        return Window.face(fromMinute);
    }

    /** {@code HH:mm}, up to {@code 24:00}. */
    public String to() {
        return Window.face(toMinute);
    }
}
