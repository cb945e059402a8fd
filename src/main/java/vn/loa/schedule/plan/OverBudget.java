package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** More minutes in a session or on a day than the ward's regulation allows. */
public class OverBudget extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param places where; empty for all of the places meant */
    OverBudget(LocalDateTime start, boolean session, Duration allowed, Duration planned, List<String> places) {
        super(
                409,
                "over-budget",
                new Sentence(
                        "Với lần phát lúc %s, %s sẽ phát %s%s, quá mức %s cho phép; hãy chọn %s khác hoặc bỏ bớt bản tin."
                                .formatted(
                                        InWords.vietnamese(start),
                                        session ? "buổi phát đó" : "ngày đó",
                                        minutes(planned, "phút"),
                                        places.isEmpty() ? "" : " ở " + String.join(", ", places),
                                        minutes(allowed, "phút"),
                                        session ? "buổi" : "ngày"),
                        "With the start at %s, that %s would have %s%s, over the %s allowed; choose another %s or air less."
                                .formatted(
                                        InWords.english(start),
                                        session ? "session" : "day",
                                        minutes(planned, "min"),
                                        places.isEmpty() ? "" : " at " + String.join(", ", places),
                                        minutes(allowed, "min"),
                                        session ? "session" : "day")));
    }

    /** {@code 15 phút}, {@code 15:30 phút}. */
    private static String minutes(Duration duration, String unit) {
        long seconds = (duration.toMillis() + 999) / 1000;
        return (seconds % 60 == 0 ? Long.toString(seconds / 60) : "%d:%02d".formatted(seconds / 60, seconds % 60)) + " "
                + unit;
    }
}
