package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An upload that does not say what it is of. */
public class NotAnUpload extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAnUpload() {
        super(
                400,
                "not-an-upload",
                new Sentence(
                        "Thiếu tên hoặc kích thước tệp, hoặc mã SHA-256 sai dạng; hãy chọn lại tệp.",
                        "The file's name or size is missing, or its SHA-256 is malformed; choose the file again."));
    }
}
