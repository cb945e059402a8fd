package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A set-up link that was used, has expired, or never existed. */
public class SetupLinkSpent extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final Sentence NOT_YET = new Sentence(
            "Liên kết thiết lập đã hết hạn hoặc không đúng; hãy khởi động lại máy chủ để nhận liên kết mới.",
            "This set-up link has expired or is not right; restart the server for a new one.");
    private static final Sentence SET_UP = new Sentence(
            "Liên kết thiết lập đã dùng: máy chủ này đã có người quản trị. Hãy đăng nhập; nếu quên mật khẩu, hãy nhờ người quản"
                    + " trị đặt lại.",
            "This set-up link was used: the server has an administrator. Sign in; if the password is forgotten, have the"
                    + " administrator set a new one.");

    /** @param setUp whether an account exists, so that no start prints a link any more */
    SetupLinkSpent(boolean setUp) {
        super(410, "setup-link-spent", setUp ? SET_UP : NOT_YET);
    }
}
