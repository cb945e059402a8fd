package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A quiet place without a name or without receivers. */
public class NotAQuietPlace extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAQuietPlace() {
        super(
                400,
                "not-a-quiet-place",
                new Sentence(
                        "Nơi cần yên tĩnh phải có tên và ít nhất một cụm loa của phường/xã.",
                        "A quiet place needs a name and at least one receiver of the ward."));
    }
}
