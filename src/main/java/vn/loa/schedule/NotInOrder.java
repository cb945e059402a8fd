package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An order asked for between two of which one is not of priority: an ordinary one is not pushed back, it is replaced or comes first. */
public class NotInOrder extends Refusal {

    private static final long serialVersionUID = 1L;

    NotInOrder() {
        super(
                409,
                "not-in-order",
                new Sentence(
                        "Chỉ sắp thứ tự giữa hai bản tin ưu tiên; hãy chọn giờ khác, phát sau, hoặc thay bản tin kia.",
                        "An order is for two of priority; choose another time, go after it, or take its place."));
    }
}
