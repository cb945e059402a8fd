package vn.loa.playout;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** There is nothing left to stop. */
public class NotOnAir extends Refusal {

    private static final long serialVersionUID = 1L;

    NotOnAir(String title) {
        super(
                409,
                "not-on-air",
                new Sentence(
                        "“" + title + "” đã phát xong hoặc đã dừng; không còn gì để dừng.",
                        "“" + title + "” is over or was stopped; there is nothing left to stop."));
    }
}
