package vn.loa.schedule.plan;

import java.time.LocalDateTime;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast of a bulletin that will not be valid any more by then. */
public class NotValidAnyMore extends Refusal {

    private static final long serialVersionUID = 1L;

    NotValidAnyMore(LocalDateTime start, LocalDateTime validUntil) {
        super(
                409,
                "not-valid-any-more",
                new Sentence(
                        "Bản tin chỉ có hiệu lực đến %s nên không phát được lúc %s; hãy chọn ngày kết thúc sớm hơn hoặc làm bản mới."
                                .formatted(InWords.vietnamese(validUntil), InWords.vietnamese(start)),
                        "The bulletin is valid until %s only, so it cannot be aired at %s; end earlier or make a new edition."
                                .formatted(InWords.english(validUntil), InWords.english(start))));
    }
}
