package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A code that opens nothing: wrong, used and expired ones look the same from outside. */
public class EnrolmentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    EnrolmentRefused() {
        super(
                403,
                "enrolment-refused",
                new Sentence(
                        "Mã ghi danh không đúng, đã dùng hoặc đã quá 10 phút; hãy xin kỹ thuật viên tạo mã mới trên trang Cụm loa.",
                        "The enrolment code is wrong, used or expired; have a new one made on the receivers page."));
    }
}
