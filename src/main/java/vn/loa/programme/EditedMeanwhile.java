package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A change based on a bulletin as it was before somebody else changed it. */
public class EditedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    EditedMeanwhile() {
        super(
                409,
                "edited-meanwhile",
                new Sentence(
                        "Có người vừa sửa bản tin này; hãy tải lại để xem bản mới nhất rồi làm lại.",
                        "Somebody has just changed this bulletin; load it again, look at the newest text, and repeat."));
    }
}
