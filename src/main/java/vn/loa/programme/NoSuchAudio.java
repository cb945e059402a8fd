package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Audio that this ward's library does not hold. */
public class NoSuchAudio extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAudio() {
        super(
                400,
                "no-such-audio",
                new Sentence(
                        "Không tìm thấy tệp âm thanh này trong kho của phường/xã; hãy tải lên hoặc chọn tệp khác.",
                        "The ward's library does not hold this audio; upload it or choose another."));
    }
}
