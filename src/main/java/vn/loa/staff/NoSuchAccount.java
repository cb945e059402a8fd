package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An account that does not exist, or is out of the caller's scope. */
public class NoSuchAccount extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAccount() {
        super(
                404,
                "no-such-account",
                new Sentence(
                        "Không tìm thấy tài khoản này trong phạm vi quản lý; hãy tải lại danh sách.",
                        "There is no such account within your scope; reload the list."));
    }
}
