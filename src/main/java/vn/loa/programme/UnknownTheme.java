package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A theme that the ward's list does not have. */
public class UnknownTheme extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownTheme() {
        super(
                400,
                "unknown-theme",
                new Sentence(
                        "Chuyên đề không có trong danh sách của phường/xã; hãy chọn một chuyên đề trong danh sách, hoặc nhờ người quản trị thêm.",
                        "The theme is not on the ward's list; choose one of the list, or ask the administrator to add it."));
    }
}
