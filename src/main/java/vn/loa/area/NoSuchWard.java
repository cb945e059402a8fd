package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A ward that does not exist, or is out of the caller's scope: the two look the same from outside. */
public class NoSuchWard extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchWard() {
        super(
                404,
                "no-such-ward",
                new Sentence(
                        "Không tìm thấy phường/xã này trong phạm vi tài khoản; hãy kiểm tra lại địa chỉ.",
                        "There is no such ward within this account's scope; check the address."));
    }
}
