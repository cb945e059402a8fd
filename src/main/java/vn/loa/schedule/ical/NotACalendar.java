package vn.loa.schedule.ical;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A file that is no iCalendar. */
public class NotACalendar extends Refusal {

    private static final long serialVersionUID = 1L;

    NotACalendar() {
        super(
                400,
                "not-a-calendar",
                new Sentence(
                        "Tệp này không phải tệp lịch .ics hoặc đã hỏng; hãy xuất lại từ chương trình lịch.",
                        "This is no .ics calendar, or a broken one; export it again from the calendar program."));
    }
}
