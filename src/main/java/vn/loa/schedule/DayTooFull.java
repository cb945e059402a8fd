package vn.loa.schedule;

import java.time.LocalDate;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.schedule.plan.InWords;

/** A day with more broadcasts than receivers take in one day sheet. */
public class DayTooFull extends Refusal {

    private static final long serialVersionUID = 1L;

    DayTooFull(LocalDate date) {
        super(
                409,
                "day-too-full",
                new Sentence(
                        "%s đã có quá nhiều buổi phát; hãy chọn ngày khác.".formatted(InWords.vietnamese(date)),
                        "%s holds too many broadcasts already; choose another day.".formatted(InWords.english(date))));
    }
}
