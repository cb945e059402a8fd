package vn.loa.staff.door;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A request that another web site made in the name of whoever is signed in. */
class CrossSiteRequest extends Refusal {

    private static final long serialVersionUID = 1L;

    CrossSiteRequest() {
        super(
                403,
                "cross-site",
                new Sentence(
                        "Yêu cầu đến từ một trang khác nên bị từ chối; hãy mở Loa trực tiếp rồi thử lại.",
                        "This request came from another site and is refused; open Loa itself and try again."));
    }
}
