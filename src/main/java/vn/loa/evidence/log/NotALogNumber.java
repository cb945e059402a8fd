package vn.loa.evidence.log;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A size or an index is missing or no whole number. */
class NotALogNumber extends Refusal {

    private static final long serialVersionUID = 1L;

    NotALogNumber(String name) {
        super(
                400,
                "not-a-log-number",
                new Sentence(
                        "Hãy ghi " + name + " là một số nguyên không âm, ví dụ " + name + "=12.",
                        "Write " + name + " as a whole number that is not negative, such as " + name + "=12."));
    }
}
