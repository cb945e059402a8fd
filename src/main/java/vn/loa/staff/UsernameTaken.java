package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Somebody else already signs in with this name. */
public class UsernameTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    UsernameTaken() {
        super(
                409,
                "username-taken",
                new Sentence(
                        "Tên đăng nhập này đã có người dùng; hãy chọn tên khác.",
                        "This username is taken; choose another one."));
    }
}
