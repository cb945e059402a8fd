package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An upload that is not this person's, or was swept. */
public class NoSuchUpload extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchUpload() {
        super(
                404,
                "no-such-upload",
                new Sentence(
                        "Không có lần tải lên này, hoặc đã quá hạn; hãy chọn lại tệp.",
                        "There is no such upload, or it was given up; choose the file again."));
    }
}
