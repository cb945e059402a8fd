package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A last valid date that no calendar has. */
public class NotADate extends Refusal {

    private static final long serialVersionUID = 1L;

    NotADate() {
        super(
                400,
                "not-a-date",
                new Sentence(
                        "Ngày hết hiệu lực không đúng; hãy chọn một ngày, hoặc để trống.",
                        "The last valid date is no date; choose one, or leave it empty."));
    }
}
