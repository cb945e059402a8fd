package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A time zone that is not in the IANA database. */
public class NoSuchZone extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchZone() {
        super(
                400,
                "no-such-zone",
                new Sentence(
                        "Múi giờ không đúng; hãy dùng tên như Asia/Ho_Chi_Minh.",
                        "There is no such time zone; use a name such as Asia/Ho_Chi_Minh."));
    }
}
