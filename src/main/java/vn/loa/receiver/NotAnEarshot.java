package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A distance over which no loudspeaker is understood. */
public class NotAnEarshot extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAnEarshot() {
        super(
                400,
                "not-an-earshot",
                new Sentence("Tầm nghe phải từ 20 đến 2000 mét.", "Earshot must be 20 to 2000 metres."));
    }
}
