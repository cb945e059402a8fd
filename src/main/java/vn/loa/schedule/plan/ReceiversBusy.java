package vn.loa.schedule.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.Precedence;

/**
 * A broadcast over another one of the same precedence on at least one of the same receivers; with up to four ways out, among which a person
 * decides.
 */
public class ReceiversBusy extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    /**
     * @param start of the other broadcast, in civil time
     * @param shared how many receivers both are for
     * @param free the next start at which it would fit, if there is one within a week
     * @param after the start right behind the other one, if it fits there
     * @param onAir whether the other one has begun
     * @param now whether this one is wanted at once, so that what is on air may be stopped for it
     */
    ReceiversBusy(
            Occurrence other,
            LocalDateTime start,
            long shared,
            Optional<LocalDateTime> free,
            Optional<LocalDateTime> after,
            boolean onAir,
            boolean now) {
        super(
                409,
                "receivers-busy",
                new Sentence(
                        "Trùng với “%s” lúc %s trên %d cụm loa; %s%s."
                                .formatted(
                                        other.programmed().title(),
                                        InWords.vietnamese(start),
                                        shared,
                                        free.map(time -> "giờ trống gần nhất là " + InWords.vietnamese(time))
                                                .orElse("trong 7 ngày tới không còn giờ trống, hãy chọn nơi phát khác"),
                                        order(other, " (hai bản tin ưu tiên: hãy quyết định bản nào phát trước)", "")),
                        "“%s” is aired at %s on %d of these receivers; %s%s."
                                .formatted(
                                        other.programmed().title(),
                                        InWords.english(start),
                                        shared,
                                        free.map(time -> "the next free time is " + InWords.english(time))
                                                .orElse("nothing is free within 7 days, choose other receivers"),
                                        order(other, " (both are of priority: decide which goes first)", ""))));
        List<Map<String, Object>> offers = new ArrayList<>();
        free.ifPresent(time -> offers.add(Map.of("offer", "NEXT_FREE", "start", time.toString())));
        after.ifPresent(time -> offers.add(Map.of("offer", "AFTER", "start", time.toString())));
        if (!onAir || now) {
            offers.add(Map.of("offer", "REPLACE"));
        }
        if (!onAir && other.programmed().precedence() == Precedence.PRIORITY) {
            offers.add(Map.of("offer", "FIRST"));
        }
        facts = Map.of(
                "other",
                Map.of(
                        "occurrence", other.id().value(),
                        "onAir", onAir,
                        "schedule", other.schedule().toString(),
                        "date", other.ruleDate().toString(),
                        "start", start.toString(),
                        "title", other.programmed().title(),
                        "precedence", other.programmed().precedence().name()),
                "offers",
                offers);
    }

    /** The start that a choice offers, if it offers one. */
    public Optional<LocalDateTime> offered(String choice) {
        return offers().stream()
                .filter(offer -> choice.equals(offer.get("offer")))
                .flatMap(offer -> Optional.ofNullable((String) offer.get("start")).stream())
                .map(LocalDateTime::parse)
                .findFirst();
    }

    /** Which choices there are, in the order in which they are offered. */
    public List<String> choices() {
        return offers().stream()
                .map(offer -> (String) Objects.requireNonNull(offer.get("offer")))
                .toList();
    }

    /** Whether what is in the way has begun. */
    public boolean isOnAir() {
        return Boolean.TRUE.equals(((Map<?, ?>) Objects.requireNonNull(facts.get("other"))).get("onAir"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> offers() {
        return (List<Map<String, Object>>) Objects.requireNonNull(facts.get("offers"));
    }

    @Override
    public Map<String, Object> facts() {
        return facts;
    }

    private static String order(Occurrence other, String priority, String otherwise) {
        return other.programmed().precedence() == Precedence.PRIORITY ? priority : otherwise;
    }
}
