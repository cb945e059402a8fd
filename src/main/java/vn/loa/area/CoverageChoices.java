package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.page.Language;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Lets people choose where something is aired, and tells them in words what was chosen. */
@ApplicationScoped
public class CoverageChoices {

    private final Wards wards;
    private final Places places;
    private final PoleStates states;

    CoverageChoices(Wards wards, Places places, PoleStates states) {
        this.wards = wards;
        this.places = places;
        this.states = states;
    }

    /** What can be chosen in a ward, and what is. */
    public record Choices(boolean wholeWard, int poleCount, List<Group> groups) {}

    /** A group to choose, with its receivers. */
    public record Group(String id, String name, boolean chosen, List<Pole> poles) {

        /** Whether single receivers of it are chosen, so that they have to be in sight. */
        public boolean open() {
            return poles.stream().anyMatch(Pole::chosen);
        }
    }

    /** A receiver to choose; an offline one stays, with a mark: it may be back at the hour. */
    public record Pole(String id, String name, boolean chosen, boolean offline) {}

    public Choices of(WardId ward, Coverage written) {
        Coverage chosen = wards.today(ward, written);
        List<Place> inService = places.inService(ward);
        Set<ReceiverId> offline = states.offline(ward);
        List<Group> groups = wards.groupsIn(ward).stream()
                .map(group -> new Group(
                        group.id().value(),
                        group.name(),
                        chosen.groups().contains(group.id()),
                        inService.stream()
                                .filter(place -> place.group().equals(group.id()))
                                .map(place -> new Pole(
                                        place.receiver().value(),
                                        place.name(),
                                        chosen.receivers().contains(place.receiver()),
                                        offline.contains(place.receiver())))
                                .toList()))
                .toList();
        return new Choices(chosen.wholeWard(), inService.size(), groups);
    }

    /** The same with nothing chosen yet, for a form in which that was the mistake. */
    public Choices none(WardId ward) {
        return new Choices(
                false,
                places.inService(ward).size(),
                of(ward, Coverage.ofWholeWard()).groups());
    }

    /** {@code Cả phường}, or the names of the groups and receivers. */
    public String named(WardId ward, Coverage written, Language language) {
        Coverage chosen = wards.today(ward, written);
        if (chosen.wholeWard()) {
            return language.of("Cả phường/xã", "The whole ward");
        }
        Stream<String> groups = wards.groupsIn(ward).stream()
                .filter(group -> chosen.groups().contains(group.id()))
                .map(ResidentialGroup::name);
        Stream<String> poles = places.inService(ward).stream()
                .filter(place -> chosen.receivers().contains(place.receiver()))
                .map(Place::name);
        return Stream.concat(groups, poles).collect(Collectors.joining(", "));
    }
}
