package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A series of somebody's calendar that began before today and cannot be taken up in its middle. */
public class SeriesBeganBefore extends Refusal {

    private static final long serialVersionUID = 1L;

    SeriesBeganBefore() {
        super(
                409,
                "series-began-before",
                new Sentence(
                        "Chuỗi này đã bắt đầu hoặc kết thúc trước hôm nay; hãy lên lịch lại bằng tay.",
                        "The series began or ended before today; plan it by hand."));
    }
}
