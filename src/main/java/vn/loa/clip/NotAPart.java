package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Head and tail that leave less than a second, or lie outside the recording. */
public class NotAPart extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAPart() {
        super(
                400,
                "not-a-part",
                new Sentence(
                        "Đoạn giữ lại phải dài ít nhất 1 giây và nằm trong bản ghi; hãy kéo lại đầu và cuối.",
                        "The part that is kept must be at least 1 second long and lie within the recording; set head and tail again."));
    }
}
