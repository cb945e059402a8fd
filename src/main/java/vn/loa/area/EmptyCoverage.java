package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A coverage that names nobody, or the whole ward and parts of it at once. */
public class EmptyCoverage extends Refusal {

    private static final long serialVersionUID = 1L;

    EmptyCoverage() {
        super(
                400,
                "empty-coverage",
                new Sentence(
                        "Chưa rõ phát ở đâu: hãy chọn cả phường, hoặc chọn tổ dân phố hay cụm loa.",
                        "It is not clear where to air: choose the whole ward, or choose groups or receivers."));
    }
}
