package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Hours for holidays that are said to be as usual or silent, or the other way round. */
public class HolidaysUnclear extends Refusal {

    private static final long serialVersionUID = 1L;

    HolidaysUnclear() {
        super(
                400,
                "holidays-unclear",
                new Sentence(
                        "Ngày lễ: chọn phát như ngày thường, im lặng, hoặc giờ riêng có ít nhất một khung giờ.",
                        "Holidays: choose as usual, silence, or hours of their own with at least one window."));
    }
}
