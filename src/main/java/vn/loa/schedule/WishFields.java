package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.page.Language;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.InWords;
import vn.loa.schedule.plan.ReceiversBusy;

/** What the forms of planning and of airing at once have in common: what and where, what is wrong with it, and the ways out of a clash. */
@ApplicationScoped
class WishFields {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("empty-coverage", "where"),
            Map.entry("unknown-place", "where"),
            Map.entry("receiver-out-of-service", "where"),
            Map.entry("nobody-to-hear", "where"),
            Map.entry("what-is-unclear", "what"),
            Map.entry("bulletin-not-approved", "what"),
            Map.entry("bulletin-without-audio", "what"),
            Map.entry("no-such-bulletin", "what"),
            Map.entry("no-such-programme", "what"),
            Map.entry("until-before-start", "when"),
            Map.entry("never-aired", "when"),
            Map.entry("too-far-ahead", "when"),
            Map.entry("start-in-the-past", "when"),
            Map.entry("outside-window", "when"),
            Map.entry("receivers-busy", "when"),
            Map.entry("day-too-full", "when"),
            Map.entry("emergency-planned", "when"),
            Map.entry("not-a-recurrence", "when"),
            Map.entry("no-such-lunar-day", "when"),
            Map.entry("year-out-of-reach", "when"),
            Map.entry("turns-out-of-range", "when"),
            Map.entry("lateness-out-of-range", "when"),
            Map.entry("over-budget", "when"),
            Map.entry("not-valid-any-more", "when"),
            Map.entry("already-on-air", "when"),
            Map.entry("not-in-order", "when"),
            Map.entry("more-in-the-way", "when"),
            Map.entry("when-is-unclear", "when"));

    private final AirableChoices airable;
    private final AiredFacts facts;
    private final CutShort cutShort;
    private final CoverageChoices coverages;
    private final Pages pages;

    WishFields(AirableChoices airable, AiredFacts facts, CutShort cutShort, CoverageChoices coverages, Pages pages) {
        this.airable = airable;
        this.facts = facts;
        this.cutShort = cutShort;
        this.coverages = coverages;
        this.pages = pages;
    }

    /** A way out of a clash, as a button says it. */
    record Offer(String choice, String name) {}

    /**
     * What and where, as an address has it beforehand.
     *
     * @param again how many receivers are to hear it again; 0 when it is no repetition
     */
    record Beforehand(AirableChoices.Choices what, CoverageChoices.Choices where, int again) {}

    /** Where it is proposed, and what was cut short where it was not heard to its end; the whole ward while nothing is chosen. */
    Beforehand beforehand(WardId ward, WantedInAddress wanted) {
        Optional<CutShort.Rest> rest = wanted.occurrence().flatMap(occurrence -> cutShort.restOf(ward, occurrence));
        if (rest.isPresent()) {
            List<ReceiverId> receivers = rest.get().receivers();
            Coverage missed = new Coverage(false, List.of(), receivers);
            return new Beforehand(airable.in(ward, rest.get().what()), coverages.of(ward, missed), receivers.size());
        }
        Aired chosen = wanted.aired().orElse(null);
        Coverage proposed = chosen == null ? Coverage.ofWholeWard() : facts.proposed(ward, chosen);
        return new Beforehand(airable.in(ward, chosen), coverages.of(ward, proposed), 0);
    }

    AirableChoices.Choices what(WardId ward, WhenForm typed) {
        try {
            return airable.in(ward, typed.aired());
        } catch (Refusal unreadable) {
            return airable.in(ward, null);
        }
    }

    CoverageChoices.Choices where(WardId ward, WhenForm typed) {
        try {
            return coverages.of(ward, typed.coverage());
        } catch (Refusal unreadable) {
            return coverages.none(ward);
        }
    }

    Wrong wrong(Refusal refusal) {
        return Wrong.of(refusal, FIELDS, pages.language());
    }

    List<Offer> offers(Refusal refusal) {
        return refusal instanceof ReceiversBusy busy
                ? busy.choices().stream()
                        .map(choice -> new Offer(choice, named(choice, busy)))
                        .toList()
                : List.of();
    }

    private String named(String choice, ReceiversBusy busy) {
        Language language = pages.language();
        String start = busy.offered(choice)
                .map(time -> language.of(InWords.vietnamese(time), InWords.english(time)))
                .orElse("");
        return switch (ClashChoice.valueOf(choice)) {
            case NEXT_FREE -> language.of("Phát vào giờ trống gần nhất: ", "At the next free time: ") + start;
            case AFTER -> language.of("Phát ngay sau bản tin đó: ", "Right after that one: ") + start;
            case REPLACE ->
                busy.isOnAir()
                        ? language.of(
                                "Dừng bản tin đang phát và phát bản này ngay, báo cho người đã lên lịch",
                                "Stop what is on air and air this one now; whoever planned it is told")
                        : language.of(
                                "Thay bản tin đó, và báo cho người đã lên lịch",
                                "In place of that one; whoever planned it is told");
            case FIRST ->
                language.of(
                        "Phát bản này trước, bản tin đó ngay sau, và báo cho người đã lên lịch",
                        "This one first and that one right behind it; whoever planned it is told");
        };
    }
}
