package vn.loa.schedule.plan;

import java.time.LocalDateTime;
import java.util.List;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast that may be heard at some of its places at that hour, but not at all of them. */
public class OutsideWindowSomewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param places where it may not be heard
     * @param windows the windows of the first of them on that day, empty when there are none
     */
    OutsideWindowSomewhere(LocalDateTime start, LocalDateTime end, List<String> places, String windows) {
        super(
                409,
                "outside-window-somewhere",
                new Sentence(
                        "Từ %s đến %s không được phát ở %s (%s); hãy bỏ các cụm loa này khỏi phạm vi phát hoặc chọn giờ khác."
                                .formatted(
                                        InWords.vietnamese(start),
                                        InWords.clock(end.toLocalTime()),
                                        String.join(", ", places),
                                        windows.isEmpty() ? "ngày đó không có khung giờ" : "ở đó chỉ được " + windows),
                        "From %s to %s nothing may be aired at %s (%s); leave these receivers out or choose another time."
                                .formatted(
                                        InWords.english(start),
                                        InWords.clock(end.toLocalTime()),
                                        String.join(", ", places),
                                        windows.isEmpty() ? "no hours that day" : "only " + windows + " there")));
    }
}
