package vn.loa.schedule.plan;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast over another one on at least one of the same receivers. */
public class ReceiversBusy extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param title of the other broadcast
     * @param shared how many receivers both are for
     * @param free the next start at which it would fit, if there is one within a week
     */
    ReceiversBusy(String title, LocalDateTime start, long shared, Optional<LocalDateTime> free) {
        super(
                409,
                "receivers-busy",
                new Sentence(
                        "Trùng với “%s” lúc %s trên %d cụm loa; %s."
                                .formatted(
                                        title,
                                        InWords.vietnamese(start),
                                        shared,
                                        free.map(time -> "giờ trống gần nhất là " + InWords.vietnamese(time))
                                                .orElse(
                                                        "trong 7 ngày tới không còn giờ trống, hãy chọn nơi phát khác")),
                        "“%s” is aired at %s on %d of these receivers; %s."
                                .formatted(
                                        title,
                                        InWords.english(start),
                                        shared,
                                        free.map(time -> "the next free time is " + InWords.english(time))
                                                .orElse("nothing is free within 7 days, choose other receivers"))));
    }
}
