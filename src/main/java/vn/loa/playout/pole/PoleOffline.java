package vn.loa.playout.pole;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An order that only makes sense while somebody stands below the pole, for a pole that is not there to take it. */
public class PoleOffline extends Refusal {

    private static final long serialVersionUID = 1L;

    PoleOffline(String name) {
        super(
                409,
                "pole-offline",
                new Sentence(
                        "“" + name
                                + "” đang mất kết nối nên không nhận được lệnh; hãy kiểm tra nguồn điện và SIM, rồi thử lại.",
                        "“" + name
                                + "” is offline and cannot take the order; check its power and SIM, then try again."));
    }
}
