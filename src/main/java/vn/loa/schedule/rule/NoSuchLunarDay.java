package vn.loa.schedule.rule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A day that no lunar year has, or that lies beyond the years for which the lunar calendar is computed. */
public class NoSuchLunarDay extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchLunarDay() {
        super(
                400,
                "no-such-lunar-day",
                new Sentence(
                        "Không có ngày âm lịch như vậy; hãy chọn tháng từ 1 đến 12 và ngày từ 1 đến 30, hoặc ngày cuối tháng.",
                        "There is no such lunar day; choose a month from 1 to 12 and a day from 1 to 30, or the last day."));
    }
}
