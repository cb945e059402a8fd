package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** All bytes came, but they are not those of the hash that was given. */
public class UploadGarbled extends Refusal {

    private static final long serialVersionUID = 1L;

    UploadGarbled() {
        super(
                422,
                "upload-garbled",
                new Sentence(
                        "Tệp nhận được không khớp với tệp gửi đi; hãy tải lại từ đầu.",
                        "What arrived is not the file that was sent; upload it again from the beginning."));
    }
}
