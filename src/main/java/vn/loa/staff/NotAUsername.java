package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A username that does not have the form of one. */
public class NotAUsername extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAUsername() {
        super(
                400,
                "not-a-username",
                new Sentence(
                        "Tên đăng nhập chưa đúng: hãy dùng 2 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.",
                        "Not a username: use 2 to 64 plain letters, digits, dots, hyphens or underscores."));
    }
}
