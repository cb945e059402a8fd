package vn.loa.receiver.message;

/**
 * The loudest that is allowed in some hours of every day [P-62].
 *
 * @param fromMinute of the civil day
 * @param toMinute excluded, 1440 for 24:00
 */
public record VolumeCap(int fromMinute, int toMinute, int percent) {

    static VolumeCap in(Members members) throws Malformed {
        return new VolumeCap(
                Window.minute(members, "from"), Window.minute(members, "to"), (int) members.number("percent", 0, 100));
    }

    boolean holds(int minute) {
        return fromMinute <= minute && minute < toMinute;
    }
}
