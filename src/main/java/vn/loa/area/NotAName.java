package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A name from which no identity can be made. */
public class NotAName extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAName() {
        super(
                400,
                "not-a-name",
                new Sentence(
                        "Tên cần có ít nhất một chữ cái hoặc chữ số; hãy nhập lại.",
                        "The name needs at least one letter or digit; enter it again."));
    }
}
