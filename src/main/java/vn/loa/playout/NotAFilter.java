package vn.loa.playout;

import java.util.Map;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A filter of the log that cannot be read; guessing at it would show an auditor something else than was asked. */
class NotAFilter extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Sentence> SENTENCES = Map.of(
            "from",
                    new Sentence(
                            "Ngày bắt đầu không đọc được; hãy ghi như 2026-11-22.",
                            "The first date cannot be read; write it like 2026-11-22."),
            "until",
                    new Sentence(
                            "Ngày kết thúc không đọc được; hãy ghi như 2026-11-22.",
                            "The last date cannot be read; write it like 2026-11-22."),
            "group",
                    new Sentence(
                            "Không có tổ dân phố nào mang mã đó; hãy chọn lại trong danh sách.",
                            "No group has that name; choose one from the list."),
            "receiver",
                    new Sentence(
                            "Không có cụm loa nào mang mã đó; hãy chọn lại trong danh sách.",
                            "No receiver has that name; choose one from the list."),
            "outcome",
                    new Sentence(
                            "Không có kết quả nào như vậy; hãy chọn trong danh sách: phát thành công, phát một phần, không thành công,"
                                    + " không phát, đã hủy hoặc chưa có tin.",
                            "There is no such outcome; choose PLAYED, PARTLY_PLAYED, FAILED, MISSED, CANCELLED or"
                                    + " AWAITING."),
            "order",
                    new Sentence(
                            "Ngày bắt đầu nằm sau ngày kết thúc; hãy đổi lại hai ngày.",
                            "The first date is after the last; swap them."),
            "offset",
                    new Sentence("Số dòng bỏ qua phải là số từ 0 trở lên.", "The offset has to be a number from 0 on."),
            "limit", new Sentence("Số dòng phải là số từ 1 đến 1000.", "The limit has to be a number from 1 to 1000."));

    /** @param field which part of the filter */
    NotAFilter(String field) {
        super(
                400,
                "not-a-filter",
                SENTENCES.getOrDefault(
                        field,
                        new Sentence(
                                "Bộ lọc không đọc được; hãy chọn lại.", "The filter cannot be read; choose again.")));
    }
}
