package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** There is no enrolled device at this place. */
public class NotEnrolled extends Refusal {

    private static final long serialVersionUID = 1L;

    NotEnrolled(String name) {
        super(
                409,
                "not-enrolled",
                new Sentence(
                        "Cụm loa “" + name + "” chưa có thiết bị nào được ghi danh; hãy tạo mã ghi danh trước.",
                        "No device is enrolled at “" + name + "”; make an enrolment code first."));
    }
}
