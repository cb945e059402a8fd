package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A programme that this ward does not have. */
public class NoSuchProgramme extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchProgramme() {
        super(
                404,
                "no-such-programme",
                new Sentence(
                        "Không tìm thấy chương trình này trong phường/xã; hãy mở lại danh sách chương trình.",
                        "This ward has no such programme; open the list of programmes again."));
    }
}
