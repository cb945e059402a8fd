package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A template that lacks something, or one too many. */
public class NotATemplate extends Refusal {

    private static final long serialVersionUID = 1L;

    NotATemplate() {
        super(
                400,
                "not-a-template",
                new Sentence(
                        "Mẫu phải có tiêu đề, chuyên đề và nội dung; mỗi phường/xã có tối đa 200 mẫu.",
                        "A template needs a title, a theme and a text; a ward has at most 200."));
    }
}
