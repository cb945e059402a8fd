package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The throttle on enrolment codes. */
public class TooManyWrongCodes extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyWrongCodes() {
        super(
                429,
                "too-many-wrong-codes",
                new Sentence(
                        "Địa chỉ này đã gửi quá nhiều mã sai; hãy đợi 10 phút rồi thử lại.",
                        "This address sent too many wrong codes; wait ten minutes and try again."));
    }
}
