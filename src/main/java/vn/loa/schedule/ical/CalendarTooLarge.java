package vn.loa.schedule.ical;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A calendar that is larger than a person could confirm line by line. */
public class CalendarTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    CalendarTooLarge() {
        super(
                413,
                "calendar-too-large",
                new Sentence(
                        "Tệp lịch quá lớn (tối đa 1 MB và 500 sự kiện); hãy xuất ít ngày hơn.",
                        "The calendar is too large (at most 1 MB and 500 events); export fewer days."));
    }
}
