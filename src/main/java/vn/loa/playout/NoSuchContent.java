package vn.loa.playout;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Content that does not exist, or may not leave the server. */
public class NoSuchContent extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchContent() {
        super(
                404,
                "no-such-content",
                new Sentence(
                        "Không có nội dung này, hoặc nó chưa được duyệt để phát.",
                        "There is no such content, or it is not approved for airing."));
    }
}
