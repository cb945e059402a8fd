package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A consent that is none of the three. */
public class UnknownConsent extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownConsent() {
        super(
                400,
                "unknown-consent",
                new Sentence(
                        "Tham số consent phải là preview, ask hoặc confirmed.",
                        "The parameter consent must be preview, ask or confirmed."));
    }
}
