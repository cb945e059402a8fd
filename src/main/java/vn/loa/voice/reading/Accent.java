package vn.loa.voice.reading;

/** How a part of the country speaks; it decides the voice, and two words of its numbers. */
public enum Accent {
    NORTH("linh", "nghìn"),
    CENTRAL("lẻ", "ngàn"),
    SOUTH("lẻ", "ngàn");

    private final String andFew;
    private final String thousand;

    Accent(String andFew, String thousand) {
        this.andFew = andFew;
        this.thousand = thousand;
    }

    /** What stands for the missing tens: một trăm <i>linh</i> năm. */
    String andFew() {
        return andFew;
    }

    String thousand() {
        return thousand;
    }
}
