package vn.loa.voice;

/**
 * How fast is spoken.
 *
 * @param percent of what is usual, {@value #SLOWEST} to {@value #FASTEST}
 */
record Rate(int percent) {

    static final int SLOWEST = 60;
    static final int FASTEST = 150;
    static final int USUAL = 100;

    Rate {
        if (percent < SLOWEST || percent > FASTEST) {
            throw new NotARate();
        }
    }
}
