package vn.loa.voice;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A word of the list that is missing or too long, or one too many. */
public class NotAWord extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAWord() {
        super(
                400,
                "not-a-word",
                new Sentence(
                        "Hãy ghi từ cần đọc (tối đa 40 ký tự) và cách đọc (tối đa 200 ký tự); mỗi phường/xã có tối đa 2.000 từ.",
                        "Give the word (up to 40 characters) and how it is read (up to 200); a ward has at most 2,000 words."));
    }
}
