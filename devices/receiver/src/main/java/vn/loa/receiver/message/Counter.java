package vn.loa.receiver.message;

/** The order of commands: a later epoch outranks any counter of an earlier one [P-25]. */
public record Counter(long epoch, long number) implements Comparable<Counter> {

    /** Before the first command. */
    public static final Counter NONE = new Counter(0, 0);

    @Override
    public int compareTo(Counter other) {
        return epoch == other.epoch ? Long.compare(number, other.number) : Long.compare(epoch, other.epoch);
    }
}
