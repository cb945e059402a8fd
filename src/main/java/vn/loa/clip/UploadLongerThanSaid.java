package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** More bytes than the upload was begun with. */
public class UploadLongerThanSaid extends Refusal {

    private static final long serialVersionUID = 1L;

    UploadLongerThanSaid() {
        super(
                400,
                "upload-longer-than-said",
                new Sentence(
                        "Tệp dài hơn lúc bắt đầu tải; hãy chọn lại tệp.",
                        "The file is longer than was said at the beginning; choose it again."));
    }
}
