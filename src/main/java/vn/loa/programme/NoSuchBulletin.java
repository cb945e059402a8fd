package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A bulletin that this ward does not have. */
public class NoSuchBulletin extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchBulletin() {
        super(
                404,
                "no-such-bulletin",
                new Sentence(
                        "Không tìm thấy bản tin này trong phường/xã; hãy mở lại danh sách bản tin.",
                        "This ward has no such bulletin; open the list of bulletins again."));
    }
}
