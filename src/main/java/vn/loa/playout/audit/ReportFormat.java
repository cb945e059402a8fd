package vn.loa.playout.audit;

import java.util.Arrays;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** In which form a report is handed out. */
enum ReportFormat {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws NoSuchFormat when there is none */
    static ReportFormat of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(text))
                .findFirst()
                .orElseThrow(NoSuchFormat::new);
    }

    /** A report is wanted in a form that there is not. */
    static class NoSuchFormat extends Refusal {

        private static final long serialVersionUID = 1L;

        NoSuchFormat() {
            super(
                    404,
                    "no-such-format",
                    new Sentence(
                            "Báo cáo có ba dạng: pdf, xlsx và csv; hãy chọn một.",
                            "Reports come as pdf, xlsx and csv; choose one of them."));
        }
    }
}
