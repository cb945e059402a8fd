package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A coverage that names a group or a receiver which the ward does not have. */
public class UnknownPlace extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnknownPlace() {
        super(
                400,
                "unknown-place",
                new Sentence(
                        "Có tổ dân phố hoặc cụm loa không thuộc phường/xã này; hãy chọn lại nơi phát.",
                        "A group or receiver is not of this ward; choose again where to air."));
    }
}
