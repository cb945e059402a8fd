package vn.loa.playout.audit;

import java.util.Map;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A period for a bundle that cannot be read, or lies ahead. */
class NotAPeriod extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final Sentence NO_DAYS = new Sentence(
            "Hãy ghi ngày đầu và ngày cuối như 2026-11-01 và 2026-11-30.",
            "Write the first and the last day like 2026-11-01 and 2026-11-30.");
    private static final Map<String, Sentence> SENTENCES = Map.of(
            "order",
            new Sentence(
                    "Ngày đầu nằm sau ngày cuối; hãy đổi lại hai ngày.", "The first day is after the last; swap them."),
            "ahead",
            new Sentence(
                    "Ngày cuối chưa tới; hãy chọn muộn nhất là hôm nay.",
                    "The last day is still to come; choose today at the latest."),
            "kept",
            new Sentence(
                    "Số mục của điểm kiểm đã giữ phải là một số nguyên không lớn hơn số mục của nhật ký này.",
                    "The size of the kept checkpoint has to be a whole number, not above the size of this log."),
            "size",
            new Sentence(
                    "Không có điểm kiểm nào với số mục đó, hoặc khi ấy phường/xã chưa được đếm; hãy bỏ trống ô này.",
                    "There is no checkpoint of that size, or the ward was not counted by then; leave this out."));

    /** @param what which part of it */
    NotAPeriod(String what) {
        super(400, "not-a-period", SENTENCES.getOrDefault(what, NO_DAYS));
    }
}
