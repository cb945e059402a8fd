package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;

/** Writes into the log who planned and called off what, and every timetable before it can be aired. */
@ApplicationScoped
class ScheduleEvidence {

    /** So many identities fit a leaf with room to spare. */
    private static final int MOST_NAMED = 250;

    /** A longer timetable stands in the log by its hash and its days alone: a leaf is small. */
    private static final int LONGEST_NOTE = 24_576;

    private final EvidenceLog log;

    ScheduleEvidence(EvidenceLog log) {
        this.log = log;
    }

    void scheduled(@Observes BroadcastScheduled event) {
        Plan plan = event.plan();
        Map<String, Object> facts = facts(event.first());
        facts.put("rule", plan.rule().getClass().getSimpleName().toUpperCase(Locale.ROOT));
        facts.put("when", plan.rule());
        facts.put("zone", plan.zone().getId());
        facts.put("precedence", plan.programmed().precedence());
        facts.put("onHolidays", plan.dates().onHolidays());
        facts.put("extraDates", plan.dates().extra().stream().sorted().toList());
        facts.put("excludedDates", plan.dates().excluded().stream().sorted().toList());
        facts.put("by", event.by());
        append(LeafKind.SCHEDULED, plan.ward(), facts);
    }

    void orderedNow(@Observes AirNowOrdered event) {
        Map<String, Object> facts = facts(event.occurrence());
        facts.put("rule", "NOW");
        facts.put("by", event.by());
        append(LeafKind.SCHEDULED, event.occurrence().ward(), facts);
    }

    void cancelled(@Observes ScheduleCancelled event) {
        append(
                LeafKind.SCHEDULE_CANCELLED,
                event.ward(),
                Map.of(
                        "schedule", event.schedule(),
                        "title", event.title(),
                        "calledOff",
                                event.calledOff().stream()
                                        .limit(MOST_NAMED)
                                        .map(ScheduleEvidence::named)
                                        .toList(),
                        "calledOffCount", event.calledOff().size(),
                        "by", event.by()));
    }

    void occurrenceCancelled(@Observes OccurrenceCancelled event) {
        Map<String, Object> facts = facts(event.occurrence());
        facts.put("by", event.by());
        append(LeafKind.OCCURRENCE_CANCELLED, event.occurrence().ward(), facts);
    }

    void occurrenceMoved(@Observes OccurrenceMoved event) {
        Map<String, Object> facts = facts(event.before());
        facts.put("movedTo", event.after().start());
        facts.put("by", event.by());
        append(LeafKind.OCCURRENCE_MOVED, event.before().ward(), facts);
    }

    void clashDecided(@Observes ClashDecided event) {
        append(
                LeafKind.CLASH_DECIDED,
                event.plan().ward(),
                Map.of(
                        "schedule", event.plan().schedule(),
                        "title", event.plan().programmed().title(),
                        "precedence", event.plan().programmed().precedence(),
                        "choice", event.choice(),
                        "replaced",
                                event.replaced().stream()
                                        .limit(MOST_NAMED)
                                        .map(ScheduleEvidence::named)
                                        .toList(),
                        "replacedCount", event.replaced().size(),
                        "by", event.by()));
    }

    void issued(@Observes TimetableIssued event) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("version", event.version());
        facts.put("noteSha256", event.note().sha256());
        facts.put("expires", event.index().expires());
        facts.put("days", event.index().days());
        if (event.note().bytes().length <= LONGEST_NOTE) {
            facts.put("note", new String(event.note().bytes(), StandardCharsets.UTF_8));
        }
        append(LeafKind.TIMETABLE_ISSUED, event.ward(), facts);
    }

    private static Map<String, ?> named(Occurrence occurrence) {
        return Map.of(
                "occurrence", occurrence.id(),
                "start", occurrence.start(),
                "title", occurrence.programmed().title());
    }

    private static Map<String, Object> facts(Occurrence occurrence) {
        Programmed programmed = occurrence.programmed();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("schedule", occurrence.schedule());
        facts.put("occurrence", occurrence.id());
        facts.put("start", occurrence.start());
        facts.put("latestStart", occurrence.latestStart());
        facts.put("coverage", occurrence.coverage());
        facts.put("bulletin", programmed.bulletin());
        facts.put("title", programmed.title());
        facts.put("theme", programmed.theme());
        facts.put("author", programmed.author());
        facts.put("approver", programmed.approver());
        facts.put("contentSha256", programmed.content().sha256());
        if (!programmed.parts().isEmpty()) {
            facts.put(
                    "parts",
                    programmed.parts().stream()
                            .map(part -> Map.of(
                                    "bulletin",
                                    part.bulletin(),
                                    "sha256",
                                    part.content().sha256()))
                            .toList());
        }
        return facts;
    }

    private void append(LeafKind kind, WardId ward, Map<String, ?> facts) {
        log.append(kind, Optional.of(ward), facts);
    }
}
