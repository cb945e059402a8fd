package vn.loa.schedule.plan;

import java.time.LocalDateTime;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast that would have had to start already. */
public class StartInThePast extends Refusal {

    private static final long serialVersionUID = 1L;

    StartInThePast(LocalDateTime start, LocalDateTime now) {
        super(
                409,
                "start-in-the-past",
                new Sentence(
                        "%s đã qua; hãy chọn giờ phát sau %s."
                                .formatted(InWords.vietnamese(start), InWords.vietnamese(now)),
                        "%s has passed; choose a start after %s."
                                .formatted(InWords.english(start), InWords.english(now))));
    }
}
