package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A schedule that names nothing to air, or a bulletin and a programme at once. */
public class WhatIsUnclear extends Refusal {

    private static final long serialVersionUID = 1L;

    WhatIsUnclear() {
        super(
                400,
                "what-is-unclear",
                new Sentence(
                        "Chưa rõ phát gì: hãy chọn đúng một bản tin đã duyệt hoặc một chương trình.",
                        "It is not clear what to air: choose exactly one approved bulletin or one programme."));
    }
}
