package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A clip that the ward does not have, or content of it that does not exist (yet). */
public class NoSuchClip extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchClip() {
        super(
                404,
                "no-such-clip",
                new Sentence(
                        "Không tìm thấy tệp âm thanh này trong kho của phường/xã; hãy xem lại danh sách.",
                        "The ward's library does not hold this clip; look at the list again."));
    }
}
