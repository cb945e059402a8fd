package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A calendar's address that was never given out, or was taken back. */
public class NoSuchCalendar extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchCalendar() {
        super(
                404,
                "no-such-calendar",
                new Sentence(
                        "Địa chỉ lịch này không có hoặc đã bị thu hồi; hãy xin địa chỉ mới ở phường/xã.",
                        "There is no such calendar, or it was withdrawn; ask the ward for a new address."));
    }
}
