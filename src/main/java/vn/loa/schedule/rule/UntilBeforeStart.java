package vn.loa.schedule.rule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A weekly rule that ends before it begins. */
public class UntilBeforeStart extends Refusal {

    private static final long serialVersionUID = 1L;

    public UntilBeforeStart() {
        super(
                400,
                "until-before-start",
                new Sentence(
                        "Ngày kết thúc ở trước ngày bắt đầu; hãy chọn ngày kết thúc muộn hơn.",
                        "The last date is before the first; choose a later last date."));
    }
}
