package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A maximum of minutes that is none. */
public class NotALimit extends Refusal {

    private static final long serialVersionUID = 1L;

    NotALimit() {
        super(
                400,
                "not-a-limit",
                new Sentence(
                        "Số phút tối đa phải từ 1 đến 1440; để trống nếu không giới hạn.",
                        "The most minutes must be 1 to 1440; leave it empty for no limit."));
    }
}
