package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A programme that begins with a chime in a ward that has none. */
public class NoChime extends Refusal {

    private static final long serialVersionUID = 1L;

    NoChime() {
        super(
                409,
                "no-chime",
                new Sentence(
                        "Phường/xã chưa đặt nhạc hiệu cho loại này; hãy chọn nhạc hiệu trong mục Chương trình trước.",
                        "The ward has set no chime for this class; choose one among the programmes first."));
    }
}
