package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A submission whose audio is still being prepared, or could not be. */
public class AudioNotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    AudioNotReady() {
        super(
                409,
                "audio-not-ready",
                new Sentence(
                        "Âm thanh chưa xử lý xong hoặc bị lỗi; hãy chờ đến khi sẵn sàng, hoặc chọn tệp khác, rồi trình duyệt.",
                        "The audio is not ready: wait until it is, or choose another file, then submit."));
    }
}
