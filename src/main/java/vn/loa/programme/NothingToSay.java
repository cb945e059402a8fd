package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A bulletin with neither audio nor text. */
public class NothingToSay extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToSay() {
        super(
                400,
                "nothing-to-say",
                new Sentence(
                        "Bản tin chưa có nội dung: hãy chọn tệp âm thanh hoặc viết nội dung.",
                        "The bulletin is empty: choose audio or write a text."));
    }
}
