package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** One more calendar address than anybody could keep an eye on. */
public class TooManyCalendars extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyCalendars() {
        super(
                409,
                "too-many-calendars",
                new Sentence(
                        "Phường/xã đã có 20 địa chỉ lịch đang dùng; hãy thu hồi bớt rồi tạo mới.",
                        "The ward has 20 calendar addresses in use; withdraw some, then make a new one."));
    }
}
