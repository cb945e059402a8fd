package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.schedule.plan.Occurrence;

/** A decision that would by now touch a broadcast that the person did not see when they decided. */
public class MoreInTheWay extends Refusal {

    private static final long serialVersionUID = 1L;

    MoreInTheWay(Occurrence unseen) {
        super(
                409,
                "more-in-the-way",
                new Sentence(
                        "Trong lúc chờ đã có thêm “%s”; chưa phát gì cả, hãy bấm Tiếp tục để xem lại."
                                .formatted(unseen.programmed().title()),
                        "“%s” has come into the way meanwhile; nothing was aired, press Continue and look again."
                                .formatted(unseen.programmed().title())));
    }
}
