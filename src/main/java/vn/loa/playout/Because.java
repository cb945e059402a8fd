package vn.loa.playout;

import io.quarkus.qute.TemplateExtension;

/** What a reason says without naming which other broadcast it was: its occurrence id is for programs, and means nothing to a person. */
@TemplateExtension
final class Because {

    private static final String BY = " by ";

    private Because() {}

    /** {@code busy by 49bc…} is {@code busy by}; what names no other is itself. */
    static String withoutWhom(String reason) {
        int named = reason.indexOf(BY);
        return named < 0 ? reason : reason.substring(0, named + BY.length() - 1);
    }
}
