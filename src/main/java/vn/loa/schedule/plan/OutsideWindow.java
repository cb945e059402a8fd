package vn.loa.schedule.plan;

import java.time.LocalDateTime;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast that would begin, or still go on, outside the hours of the ward's own regulation (Nghị định 49/2024). */
public class OutsideWindow extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param windows the windows of that day, empty when there are none */
    OutsideWindow(LocalDateTime start, LocalDateTime end, String ward, String windows) {
        super(
                409,
                "outside-window",
                new Sentence(vietnamese(start, end, ward, windows), english(start, end, ward, windows)));
    }

    private static String vietnamese(LocalDateTime start, LocalDateTime end, String ward, String windows) {
        return "Phát từ %s đến %s không nằm trọn trong khung giờ của %s (%s %s); hãy chọn giờ khác."
                .formatted(
                        InWords.vietnamese(start),
                        InWords.clock(end.toLocalTime()),
                        ward,
                        InWords.vietnamese(start.getDayOfWeek()),
                        windows.isEmpty() ? "không có khung giờ nào" : windows);
    }

    private static String english(LocalDateTime start, LocalDateTime end, String ward, String windows) {
        return "From %s to %s does not lie wholly inside the hours of %s (%s: %s); choose another time."
                .formatted(
                        InWords.english(start),
                        InWords.clock(end.toLocalTime()),
                        ward,
                        InWords.english(start.getDayOfWeek()),
                        windows.isEmpty() ? "none" : windows);
    }
}
