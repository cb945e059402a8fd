package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import vn.loa.protocol.WardId;

/** Use case: the weekly hours of a ward's own regulation, all of them at once, in place of those before; the rest of it stays. */
@ApplicationScoped
public class SetWindows {

    private final ChangeRules change;

    SetWindows(ChangeRules change) {
        this.change = change;
    }

    /**
     * Hours on some weekdays.
     *
     * @param from {@code HH:mm} in the ward's civil time
     * @param to {@code HH:mm}, exclusive, up to {@code 24:00}
     */
    public record Hours(Set<DayOfWeek> days, String from, String to) {}

    /** Sets them; an empty list means that nothing but emergencies may be aired. */
    @Transactional
    public void of(WardId ward, List<Hours> hours) {
        of(ward, hours, Consent.ASK);
    }

    /** @throws PlansNoLongerFit when something planned would fall silent and that is not confirmed */
    @Transactional
    Change of(WardId ward, List<Hours> hours, Consent consent) {
        List<RegulationText.Weekly> windows = hours.stream()
                .map(each -> new RegulationText.Weekly(each.days(), each.from(), each.to()))
                .toList();
        return change.in(
                ward,
                "WARD",
                rules -> rules.withWard(
                        RegulationText.of(rules.ward()).withWindows(windows).read()),
                consent);
    }
}
