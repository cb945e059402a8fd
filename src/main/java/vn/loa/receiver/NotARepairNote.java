package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A repair note without words, or with too many. */
public class NotARepairNote extends Refusal {

    private static final long serialVersionUID = 1L;

    NotARepairNote() {
        super(
                400,
                "not-a-repair-note",
                new Sentence(
                        "Hãy viết điều đã thấy hoặc đã làm, tối đa 2.000 ký tự; linh kiện tối đa 500 ký tự.",
                        "Write what was seen or done, at most 2,000 characters; parts at most 500."));
    }
}
