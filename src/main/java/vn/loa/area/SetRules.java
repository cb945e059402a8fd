package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.area.regulation.LocalHoliday;
import vn.loa.area.regulation.QuietPlace;
import vn.loa.area.regulation.Rulebook;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Use case: an administrator decides one part of a ward's rules. */
@ApplicationScoped
public class SetRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HOLIDAY = 60;
    private static final int MOST_PLACES = 200;
    private static final int MOST_HOLIDAYS = 100;

    private final ChangeRules change;
    private final Wards wards;
    private final Places places;

    SetRules(ChangeRules change, Wards wards, Places places) {
        this.change = change;
        this.wards = wards;
        this.places = places;
    }

    /** A quiet place as somebody describes it. */
    record Described(
            String name, QuietPlace.@Nullable Kind kind, List<ReceiverId> receivers, RegulationText regulation) {}

    /** What holds where nothing nearer does. */
    @Transactional
    public Change ofWard(WardId ward, RegulationText text, Consent consent) {
        return change.in(ward, "WARD", rules -> rules.withWard(text.read()), consent);
    }

    /** What holds in one group, instead of the ward's. */
    @Transactional
    Change ofGroup(WardId ward, GroupId group, RegulationText text, Consent consent) {
        mustBeIn(ward, group);
        return change.in(ward, "GROUP", rules -> rules.withGroup(group, text.read()), consent);
    }

    /** The ward's own holds in that group again. */
    @Transactional
    Change noneOfGroup(WardId ward, GroupId group, Consent consent) {
        mustBeIn(ward, group);
        return change.in(ward, "GROUP", rules -> rules.withoutGroup(group), consent);
    }

    /** A quiet place, new or in the stead of the one of this identity. */
    @Transactional
    Change ofPlace(WardId ward, Optional<UUID> known, Described described, Consent consent) {
        UUID id = known.orElseGet(UUID::randomUUID);
        QuietPlace place = new QuietPlace(
                id,
                described.name().strip(),
                Optional.ofNullable(described.kind()).orElse(QuietPlace.Kind.OTHER),
                described.receivers(),
                described.regulation().read());
        boolean named = !place.name().isEmpty() && place.name().length() <= LONGEST_NAME;
        List<ReceiverId> here =
                places.inService(ward).stream().map(Place::receiver).toList();
        if (!named || place.receivers().isEmpty() || !here.containsAll(place.receivers())) {
            throw new NotAQuietPlace();
        }
        return change.in(ward, "PLACE", rules -> checked(known.isPresent() ? held(rules, id) : rules, place), consent);
    }

    /** What is near that place follows its group or the ward again. */
    @Transactional
    Change noPlace(WardId ward, UUID id, Consent consent) {
        return change.in(ward, "PLACE", rules -> held(rules, id).withoutPlace(id), consent);
    }

    /** All days on which the ward's calendar is not the law's, instead of those before. */
    @Transactional
    Change holidays(WardId ward, List<LocalHoliday> days, Consent consent) {
        boolean right = days.stream().map(LocalHoliday::date).distinct().count() == days.size()
                && days.stream()
                        .allMatch(day -> !day.name().isBlank() && day.name().length() <= LONGEST_HOLIDAY);
        if (!right) {
            throw new NotAHoliday();
        }
        if (days.size() > MOST_HOLIDAYS) {
            throw new TooManyRules();
        }
        return change.in(ward, "HOLIDAYS", rules -> rules.withHolidays(days), consent);
    }

    private static Rulebook checked(Rulebook rules, QuietPlace place) {
        rules.places().stream()
                .filter(other -> !other.id().equals(place.id()))
                .filter(other -> other.receivers().stream().anyMatch(place.receivers()::contains))
                .findFirst()
                .ifPresent(other -> {
                    throw new QuietElsewhere(other.name());
                });
        if (rules.places().size() >= MOST_PLACES) {
            throw new TooManyRules();
        }
        return rules.withPlace(place);
    }

    private static Rulebook held(Rulebook rules, UUID id) {
        if (rules.places().stream().noneMatch(place -> place.id().equals(id))) {
            throw new NoSuchQuietPlace();
        }
        return rules;
    }

    private void mustBeIn(WardId ward, GroupId group) {
        if (wards.groupsIn(ward).stream().noneMatch(known -> known.id().equals(group))) {
            throw new NoSuchResidentialGroup();
        }
    }
}
