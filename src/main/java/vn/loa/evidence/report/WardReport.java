package vn.loa.evidence.report;

import java.time.Duration;
import java.util.List;

/**
 * What the as-run log says of one ward and period.
 *
 * @param airings in the order of their planned starts
 * @param themes in the order of their names
 * @param receivers how many receivers something was planned for
 * @param asked the planned lengths of all receivers together, called off ones left out
 * @param played what they played of it
 * @param completePercent from which part of the receivers on a session counts
 */
public record WardReport(
        List<Airing> airings,
        List<ThemeCount> themes,
        int receivers,
        Duration asked,
        Duration played,
        int completePercent) {

    public WardReport {
        airings = List.copyOf(airings);
        themes = List.copyOf(themes);
    }

    /** Sessions that counted, whatever their theme. */
    public long counted() {
        return themes.stream().mapToLong(ThemeCount::airings).sum();
    }

    /** Complete plays on one receiver, whatever their theme. */
    public long clusters() {
        return themes.stream().mapToLong(ThemeCount::clusters).sum();
    }

    /** How much of what was asked was played, in per cent; 0 when nothing was asked. */
    public long ratio() {
        return asked.isZero() ? 0 : Math.round(100.0 * played.toMillis() / asked.toMillis());
    }

    public int plays() {
        return airings.stream().mapToInt(Airing::receivers).sum();
    }

    public int complete() {
        return airings.stream().mapToInt(Airing::complete).sum();
    }

    /** How many of the complete plays no loudspeaker sounded [P-46]. */
    public int notOnALoudspeaker() {
        return airings.stream().mapToInt(Airing::notOnALoudspeaker).sum();
    }

    public int partly() {
        return airings.stream().mapToInt(Airing::partly).sum();
    }

    public int failed() {
        return airings.stream().mapToInt(Airing::failed).sum();
    }

    public int missed() {
        return airings.stream().mapToInt(Airing::missed).sum();
    }

    public int cancelled() {
        return airings.stream().mapToInt(Airing::cancelled).sum();
    }

    public long corrected() {
        return airings.stream().filter(Airing::corrected).count();
    }
}
