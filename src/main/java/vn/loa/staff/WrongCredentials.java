package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The name or the password was not right; which of the two is not said. */
public class WrongCredentials extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongCredentials() {
        super(
                401,
                "wrong-credentials",
                new Sentence(
                        "Tên đăng nhập hoặc mật khẩu chưa đúng; hãy kiểm tra và nhập lại.",
                        "The username or the password is not right; check them and try again."));
    }
}
