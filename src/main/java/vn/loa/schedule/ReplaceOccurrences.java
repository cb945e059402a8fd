package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.loa.problem.Sentence;
import vn.loa.protocol.OccurrenceId;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.InWords;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** Calls off, moves or has stopped what has to make room for something else, and tells whoever had planned it. */
@ApplicationScoped
class ReplaceOccurrences {

    private final Schedules schedules;
    private final Occurrences occurrences;
    private final OfficerNotices notices;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<OccurrenceCancelled> cancelled;
    private final Event<ScheduleCancelled> allCancelled;
    private final Event<OccurrenceMoved> moved;
    private final Event<BroadcastCut> cut;

    ReplaceOccurrences(
            Schedules schedules,
            Occurrences occurrences,
            OfficerNotices notices,
            SignedIn signedIn,
            Clock clock,
            Event<OccurrenceCancelled> cancelled,
            Event<ScheduleCancelled> allCancelled,
            Event<OccurrenceMoved> moved,
            Event<BroadcastCut> cut) {
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.notices = notices;
        this.signedIn = signedIn;
        this.clock = clock;
        this.cancelled = cancelled;
        this.allCancelled = allCancelled;
        this.moved = moved;
        this.cut = cut;
    }

    /** Within the transaction, and the ward's lock, in which the winner is planned. */
    void by(Plan winner, List<Occurrence> replaced) {
        Map<ScheduleId, List<Occurrence>> bySchedule =
                replaced.stream().collect(Collectors.groupingBy(Occurrence::schedule));
        bySchedule.forEach((id, some) -> replace(schedules.require(winner.ward(), id), some, winner));
    }

    /** Moves what goes behind the winner, as it was tried before. */
    void behind(Plan winner, List<Settlement.Deferred> deferred) {
        Author by = signedIn.author();
        Instant now = clock.instant();
        for (Settlement.Deferred each : deferred) {
            Occurrence before = each.before();
            Schedule other = schedules.require(winner.ward(), before.schedule());
            other.move(before.ruleDate(), each.after().civilStart(), by, now);
            moved.fire(new OccurrenceMoved(before, each.after(), by, now));
            notices.tell(
                    other.ward(),
                    other.createdBy(),
                    new Sentence(
                            "%s đã cho “%s” phát trước; “%s” dời từ %s sang %s."
                                    .formatted(
                                            by.name(),
                                            winner.programmed().title(),
                                            before.programmed().title(),
                                            InWords.vietnamese(before.civilStart()),
                                            InWords.vietnamese(each.after().civilStart())),
                            "%s let “%s” go first; “%s” is moved from %s to %s."
                                    .formatted(
                                            by.name(),
                                            winner.programmed().title(),
                                            before.programmed().title(),
                                            InWords.english(before.civilStart()),
                                            InWords.english(each.after().civilStart()))));
        }
    }

    /** Has stopped what is on air, and tells whoever had planned it. */
    void cutting(Plan winner, List<Occurrence> cut) {
        Author by = signedIn.author();
        Instant now = clock.instant();
        for (Occurrence one : cut) {
            this.cut.fire(new BroadcastCut(one, by, now));
            Schedule other = schedules.require(winner.ward(), one.schedule());
            String title = one.programmed().title();
            String winning = winner.programmed().title();
            notices.tell(
                    other.ward(),
                    other.createdBy(),
                    new Sentence(
                            "%s đã dừng “%s” đang phát để phát “%s” ngay.".formatted(by.name(), title, winning),
                            "%s has stopped “%s” on air to have “%s” aired at once."
                                    .formatted(by.name(), title, winning)));
        }
    }

    private void replace(Schedule other, List<Occurrence> some, Plan winner) {
        Instant now = clock.instant();
        Author by = signedIn.author();
        Set<OccurrenceId> gone = some.stream().map(Occurrence::id).collect(Collectors.toSet());
        List<Occurrence> left = occurrences.of(other, now, now.plus(Duration.ofDays(Clearance.FARTHEST_DAYS + 1L)));
        boolean whole = left.stream().allMatch(one -> gone.contains(one.id()));
        if (whole) {
            other.cancel(winner.schedule(), by, now);
            allCancelled.fire(new ScheduleCancelled(
                    other.ward(), other.id(), some.get(0).programmed().title(), some, by, now));
        } else {
            for (Occurrence one : some) {
                other.skip(one.ruleDate(), winner.schedule(), by, now);
                cancelled.fire(new OccurrenceCancelled(one, by, now));
            }
        }
        notices.tell(other.ward(), other.createdBy(), told(by, winner, some, whole));
    }

    private static Sentence told(Author by, Plan winner, List<Occurrence> some, boolean whole) {
        Occurrence first = some.get(0);
        String title = first.programmed().title();
        String winning = winner.programmed().title();
        return new Sentence(
                "%s đã thay “%s” bằng “%s”: %s."
                                .formatted(
                                        by.name(),
                                        title,
                                        winning,
                                        some.size() == 1
                                                ? "buổi " + InWords.vietnamese(first.civilStart())
                                                : "%d buổi, từ %s"
                                                        .formatted(some.size(), InWords.vietnamese(first.civilStart())))
                        + (whole && some.size() > 1 ? " Lịch cũ đã hủy hết." : ""),
                "%s has put “%s” in the place of “%s”: %s."
                                .formatted(
                                        by.name(),
                                        winning,
                                        title,
                                        some.size() == 1
                                                ? "the broadcast at " + InWords.english(first.civilStart())
                                                : "%d broadcasts, from %s"
                                                        .formatted(some.size(), InWords.english(first.civilStart())))
                        + (whole && some.size() > 1 ? " Nothing is left of the old series." : ""));
    }
}
