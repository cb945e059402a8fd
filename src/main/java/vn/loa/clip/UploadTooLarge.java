package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** More bytes than the setting {@code loa.clip.upload-limit} allows. */
public class UploadTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    UploadTooLarge() {
        super(
                413,
                "clip-too-large",
                new Sentence(
                        "Tệp quá lớn; hãy xuất lại thành MP3 hoặc chia thành nhiều tệp rồi tải lên.",
                        "The file is too large; export it as MP3 or split it, then upload it."));
    }
}
