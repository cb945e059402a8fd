package vn.loa.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.schedule.plan.InWords;
import vn.loa.schedule.plan.Occurrence;

/** A change of an occurrence that has begun or is over: what sounded cannot be edited. */
public class AlreadyOnAir extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyOnAir(Occurrence occurrence, ZoneId zone, Instant now) {
        super(
                409,
                "already-on-air",
                sentence(occurrence, occurrence.start().atZone(zone).toLocalDateTime(), now));
    }

    private static Sentence sentence(Occurrence occurrence, LocalDateTime start, Instant now) {
        String title = occurrence.programmed().title();
        return occurrence.end().isAfter(now)
                ? new Sentence(
                        "“%s” đang phát từ %s nên không sửa được nữa; hãy bấm Dừng phát nếu cần."
                                .formatted(title, InWords.vietnamese(start)),
                        "“%s” is on air since %s and cannot be changed any more; use stop if you must."
                                .formatted(title, InWords.english(start)))
                : new Sentence(
                        "“%s” đã phát lúc %s nên không sửa được nữa; hãy chọn một buổi chưa phát."
                                .formatted(title, InWords.vietnamese(start)),
                        "“%s” was aired at %s and cannot be changed any more; choose one that is still to come."
                                .formatted(title, InWords.english(start)));
    }
}
