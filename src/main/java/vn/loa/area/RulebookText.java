package vn.loa.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.area.regulation.LocalHoliday;
import vn.loa.area.regulation.QuietPlace;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Rulebook;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;

/**
 * All the rules of a ward as they are written down: over JSON, in the database and in the log.
 *
 * @param groups the groups that have a regulation of their own, by identity
 */
public record RulebookText(
        RegulationText ward, Map<String, RegulationText> groups, List<Place> places, List<Holiday> holidays) {

    /** A quiet place and what holds there. */
    public record Place(
            UUID id,
            @Schema(examples = "Trường tiểu học Kim Đồng") String name,
            QuietPlace.Kind kind,
            List<ReceiverId> receivers,
            RegulationText regulation) {}

    /** A day on which the ward's calendar is not the law's. */
    public record Holiday(
            @Schema(examples = "2027-02-20") LocalDate date,
            @Schema(description = "False for a holiday of the law that is worked here") boolean holiday,
            @Schema(examples = "Hội làng") String name) {

        static Holiday of(LocalHoliday day) {
            return new Holiday(day.date(), day.holiday(), day.name());
        }
    }

    // Written before there were groups, places or holidays in it: they arrive here as null.
    public RulebookText {
        ward = ward == null ? RegulationText.of(Rulebook.EMPTY.ward()) : ward;
        groups = groups == null ? Map.of() : new TreeMap<>(groups);
        places = places == null
                ? List.of()
                : places.stream().filter(Objects::nonNull).toList();
        holidays = holidays == null
                ? List.of()
                : holidays.stream().filter(Objects::nonNull).toList();
    }

    static RulebookText of(Rulebook rules) {
        Map<String, RegulationText> groups = new TreeMap<>();
        rules.groups().forEach((group, regulation) -> groups.put(group.value(), RegulationText.of(regulation)));
        return new RulebookText(
                RegulationText.of(rules.ward()),
                groups,
                rules.places().stream()
                        .map(place -> new Place(
                                place.id(),
                                place.name(),
                                place.kind(),
                                place.receivers(),
                                RegulationText.of(place.regulation())))
                        .toList(),
                rules.holidays().stream().map(Holiday::of).toList());
    }

    Rulebook read() {
        Map<GroupId, Regulation> byGroup = new TreeMap<>();
        groups.forEach((group, regulation) -> byGroup.put(new GroupId(group), regulation.read()));
        return new Rulebook(
                ward.read(),
                byGroup,
                places.stream()
                        .map(place -> new QuietPlace(
                                place.id(),
                                place.name(),
                                place.kind(),
                                place.receivers(),
                                place.regulation().read()))
                        .toList(),
                holidays.stream()
                        .map(day -> new LocalHoliday(day.date(), day.holiday(), day.name()))
                        .toList());
    }
}
