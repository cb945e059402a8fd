package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A turn that is none of the four. */
public class NotATurn extends Refusal {

    private static final long serialVersionUID = 1L;

    NotATurn() {
        super(400, "not-a-turn", new Sentence("Lượt phát phải từ 1 đến 4.", "A turn is 1 to 4."));
    }
}
