package vn.loa.schedule.plan;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast of something that nobody approved. */
public class BulletinNotApproved extends Refusal {

    private static final long serialVersionUID = 1L;

    public BulletinNotApproved() {
        super(
                409,
                "bulletin-not-approved",
                new Sentence(
                        "Bản tin chưa được duyệt nên chưa phát được; hãy trình duyệt và chờ lãnh đạo duyệt.",
                        "The bulletin is not approved and cannot be aired; submit it and wait for the approval."));
    }
}
