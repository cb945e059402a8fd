package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Nobody is signed in. */
public class NotSignedIn extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super(401, "not-signed-in", new Sentence("Hãy đăng nhập rồi thử lại.", "Sign in and try again."));
    }
}
