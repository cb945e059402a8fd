package vn.loa.schedule.plan;

import java.time.LocalDate;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast that is planned farther ahead than anybody can foresee. */
public class TooFarAhead extends Refusal {

    private static final long serialVersionUID = 1L;

    TooFarAhead(LocalDate farthest) {
        super(
                409,
                "too-far-ahead",
                new Sentence(
                        "Chỉ đặt lịch được đến hết %s; hãy chọn ngày sớm hơn và đặt tiếp sau."
                                .formatted(InWords.vietnamese(farthest)),
                        "The schedule reaches until %s; choose an earlier date and plan the rest later."
                                .formatted(InWords.english(farthest))));
    }
}
