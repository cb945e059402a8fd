package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A holiday of the ward that is none: a date twice, or a name that is too long. */
public class NotAHoliday extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAHoliday() {
        super(
                400,
                "not-a-holiday",
                new Sentence(
                        "Ngày lễ riêng chưa đúng: mỗi ngày chỉ ghi một lần và có tên ngắn (tối đa 60 chữ).",
                        "Not a holiday: each date once, with a short name (at most 60 letters)."));
    }
}
