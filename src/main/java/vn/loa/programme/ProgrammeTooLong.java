package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A programme that is longer than receivers take. */
public class ProgrammeTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    ProgrammeTooLong(long minutes, int spoken) {
        super(
                409,
                "programme-too-long",
                new Sentence(
                        "Chương trình dài %d phút với %d lượt bản tin; tối đa 120 phút và 40 lượt. Hãy bớt bản tin hoặc số lần phát."
                                .formatted(minutes, spoken),
                        "The programme is %d minutes long with %d bulletins heard; 120 minutes and 40 are the most. Leave something out or repeat it less often."
                                .formatted(minutes, spoken)));
    }
}
