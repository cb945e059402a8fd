package vn.loa.schedule.rule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A recurrence rule that cannot be read, or that would start more often than once a day. */
public class NotARecurrence extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotARecurrence() {
        super(
                400,
                "not-a-recurrence",
                new Sentence(
                        "Không hiểu được quy tắc lặp; hãy dùng quy tắc theo ngày, tuần, tháng hoặc năm (RFC 5545), mỗi ngày một lần, ví dụ"
                                + " FREQ=MONTHLY;BYDAY=-1FR.",
                        "The recurrence cannot be read; use a rule by days, weeks, months or years (RFC 5545), once a day at most,"
                                + " such as FREQ=MONTHLY;BYDAY=-1FR."));
    }
}
