package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** More themes than are kept, or one that is too long. */
public class ThemesDoNotFit extends Refusal {

    private static final long serialVersionUID = 1L;

    ThemesDoNotFit() {
        super(
                400,
                "themes-do-not-fit",
                new Sentence(
                        "Mỗi chuyên đề dài tối đa 100 ký tự, mỗi phường/xã tối đa 100 chuyên đề; hãy rút gọn.",
                        "A theme has at most 100 characters and a ward at most 100 themes; shorten the list."));
    }
}
