package vn.loa.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.Precedence;
import vn.loa.schedule.plan.Dates;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.OnHolidays;
import vn.loa.schedule.plan.Turns;
import vn.loa.schedule.rule.Rule;

/**
 * What an officer wants aired, when, where and how, before anybody knows whether it can be.
 *
 * @param coverage null for where the bulletin proposes; for a programme, the whole ward
 * @param extraDates civil dates beside those of the rule
 * @param excludedDates civil dates on which it is not aired, whatever the rule gives
 * @param lateness how long after the start it may still begin, in whole seconds up to a day; null for the setting
 */
public record Wish(
        Aired what,
        Rule rule,
        @Nullable Coverage coverage,
        OnHolidays onHolidays,
        Set<LocalDate> extraDates,
        Set<LocalDate> excludedDates,
        Precedence precedence,
        @Nullable Duration lateness,
        Manner.WhenLate whenLate,
        Manner.AfterCut afterCut,
        Turns turns) {

    private static final Duration LATEST = Duration.ofDays(1);

    public Wish {
        extraDates = Set.copyOf(extraDates);
        excludedDates = Set.copyOf(excludedDates);
        if (precedence == Precedence.EMERGENCY) {
            throw new EmergencyPlanned();
        }
        if (lateness != null && (lateness.isNegative() || lateness.compareTo(LATEST) > 0)) {
            throw new LatenessOutOfRange();
        }
    }

    Dates dates() {
        return new Dates(onHolidays, extraDates, excludedDates, Map.of(), Map.of());
    }

    /** @param usual how late it may begin where the wish does not say */
    Manner manner(Duration usual) {
        return new Manner(lateness == null ? usual : lateness, whenLate, afterCut, turns);
    }
}
