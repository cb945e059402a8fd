package vn.loa.schedule.rule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A recurrence that begins or ends in a year that no calendar of a ward knows. */
public class YearOutOfReach extends Refusal {

    private static final long serialVersionUID = 1L;

    YearOutOfReach() {
        super(
                400,
                "year-out-of-reach",
                new Sentence(
                        "Năm của ngày bắt đầu hoặc kết thúc không đúng; hãy nhập năm từ 1900 đến 2999.",
                        "The year of the first or the last date is wrong; enter one from 1900 to 2999."));
    }
}
