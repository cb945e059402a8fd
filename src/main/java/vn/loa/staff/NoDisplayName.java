package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A person without a name, or with one too long for a record. */
public class NoDisplayName extends Refusal {

    private static final long serialVersionUID = 1L;

    NoDisplayName() {
        super(
                400,
                "no-display-name",
                new Sentence(
                        "Chưa có họ tên hợp lệ: hãy nhập từ 1 đến 100 ký tự, vì tên này được ghi vào nhật ký.",
                        "Enter a name of 1 to 100 characters: it is what the records will show."));
    }
}
