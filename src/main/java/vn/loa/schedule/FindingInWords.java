package vn.loa.schedule;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import vn.loa.area.Place;
import vn.loa.problem.Sentence;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.InWords;
import vn.loa.schedule.plan.Occurrence;

/** Says why something is not heard as planned, as people say it. */
record FindingInWords(ZoneId zone, int meant) implements Finding.Visitor<Sentence> {

    private static final int MOST_NAMED = 5;

    /**
     * @param zone the ward's
     * @param meant how many receivers the occurrence is for
     */
    static Sentence of(Finding finding, ZoneId zone, int meant) {
        return finding.accept(new FindingInWords(zone, meant));
    }

    @Override
    public Sentence outsideHours(Finding.OutsideHours finding) {
        return new Sentence(
                "Không phát%s: ngoài khung giờ được phép.".formatted(vietnamese(finding)),
                "Not aired%s: outside the allowed hours.".formatted(english(finding)));
    }

    @Override
    public Sentence overBudget(Finding.OverBudget finding) {
        return new Sentence(
                "Không phát%s: %s đã đủ %s (tối đa %s)."
                        .formatted(
                                vietnamese(finding),
                                finding.session() ? "buổi" : "ngày",
                                minutes(finding.planned(), "phút"),
                                minutes(finding.allowed(), "phút")),
                "Not aired%s: %s of the %s allowed in a %s."
                        .formatted(
                                english(finding),
                                minutes(finding.planned(), "min"),
                                minutes(finding.allowed(), "min"),
                                finding.session() ? "session" : "day"));
    }

    @Override
    public Sentence clash(Finding.Clash finding) {
        return new Sentence(
                "Không phát%s: trùng với “%s” lúc %s."
                        .formatted(vietnamese(finding), title(finding.other()), at(finding.other())),
                "Not aired%s: “%s” has the air at %s."
                        .formatted(english(finding), title(finding.other()), at(finding.other())));
    }

    @Override
    public Sentence givesWay(Finding.GivesWay finding) {
        return new Sentence(
                "Nhường cho “%s” lúc %s%s.".formatted(title(finding.other()), at(finding.other()), vietnamese(finding)),
                "Gives way to “%s” at %s%s.".formatted(title(finding.other()), at(finding.other()), english(finding)));
    }

    @Override
    public Sentence expired(Finding.Expired finding) {
        var until = finding.validUntil().atZone(zone).toLocalDateTime();
        return new Sentence(
                "Không phát: bản tin chỉ có hiệu lực đến %s.".formatted(InWords.vietnamese(until)),
                "Not aired: the bulletin is valid until %s only.".formatted(InWords.english(until)));
    }

    @Override
    public Sentence nobodyHears(Finding.NobodyHears finding) {
        return new Sentence(
                "Không phát: nơi phát không có cụm loa nào đang hoạt động.",
                "Not aired: no receiver in service is meant.");
    }

    /** What stands beside the other one, over which something was placed. */
    static Sentence pushesAside(Finding.GivesWay finding) {
        String title = title(finding.occurrence());
        return new Sentence("“%s” phải nhường.".formatted(title), "“%s” gives way.".formatted(title));
    }

    private String vietnamese(Finding finding) {
        return everywhere(finding) ? "" : " ở " + names(finding.places(), "cụm loa khác");
    }

    private String english(Finding finding) {
        return everywhere(finding) ? "" : " at " + names(finding.places(), "others");
    }

    private boolean everywhere(Finding finding) {
        return finding.places().size() >= meant;
    }

    private static String names(List<Place> places, String others) {
        String names = String.join(
                ", ", places.stream().limit(MOST_NAMED).map(Place::name).toList());
        return places.size() > MOST_NAMED ? names + " + " + (places.size() - MOST_NAMED) + " " + others : names;
    }

    private String at(Occurrence other) {
        return InWords.clock(other.start().atZone(zone).toLocalTime());
    }

    private static String title(Occurrence occurrence) {
        return occurrence.programmed().title();
    }

    private static String minutes(Duration duration, String unit) {
        long seconds = (duration.toMillis() + 999) / 1000;
        return (seconds % 60 == 0 ? Long.toString(seconds / 60) : "%d:%02d".formatted(seconds / 60, seconds % 60)) + " "
                + unit;
    }
}
