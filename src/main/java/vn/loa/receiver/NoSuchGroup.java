package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.GroupId;

/** A residential group that is not of this ward. */
public class NoSuchGroup extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchGroup() {
        super(
                404,
                "no-such-group",
                new Sentence(
                        "Không tìm thấy tổ dân phố này trong phường; hãy chọn lại từ danh sách.",
                        "There is no such residential group in this ward; choose it from the list."));
    }

    /** The identity that somebody chose from a list, or this refusal. */
    static GroupId orGroup(String typed) {
        try {
            return new GroupId(typed);
        } catch (IllegalArgumentException none) {
            throw new NoSuchGroup();
        }
    }
}
