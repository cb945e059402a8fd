package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A clip that is not ready, or was rendered before Loa kept where in its original the rendition begins. */
public class CannotBeTrimmed extends Refusal {

    private static final long serialVersionUID = 1L;

    CannotBeTrimmed() {
        super(
                409,
                "cannot-be-trimmed",
                new Sentence(
                        "Bản ghi này chưa xử lý xong, bị từ chối, hoặc quá cũ để cắt; hãy tải lại tệp gốc rồi cắt.",
                        "This recording is not ready, was refused, or is too old to be trimmed; upload the original again, then trim it."));
    }
}
