package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinId;
import vn.loa.programme.BulletinState;
import vn.loa.programme.Bulletins;
import vn.loa.programme.Programme;
import vn.loa.programme.ProgrammeId;
import vn.loa.programme.Programmes;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Programmed;

/** Shows what can be put on the timetable: approved bulletins that have sound, and programmes of such. */
@ApplicationScoped
class AirableChoices {

    private final Bulletins bulletins;
    private final Programmes programmes;
    private final AiredFacts facts;

    AirableChoices(Bulletins bulletins, Programmes programmes, AiredFacts facts) {
        this.bulletins = bulletins;
        this.programmes = programmes;
        this.facts = facts;
    }

    /** One of them, as a list shows it; {@code value} is how a form names it. */
    record Choice(String value, String title, String theme, Duration length, boolean chosen) {}

    /** All of them, in the order in which people look for them. */
    record Choices(List<Choice> bulletins, List<Choice> programmes) {

        public boolean isEmpty() {
            return bulletins.isEmpty() && programmes.isEmpty();
        }
    }

    @Transactional
    Choices in(WardId ward, @Nullable Aired chosen) {
        return new Choices(
                choices(
                        ward,
                        bulletins.in(ward, BulletinState.APPROVED).stream()
                                .map(Bulletin::id)
                                .map(Aired.OfBulletin::new),
                        chosen),
                choices(ward, programmes.in(ward).stream().map(Programme::id).map(Aired.OfProgramme::new), chosen));
    }

    /** What can be aired, by its title; of several with the same title a bulletin goes first, and the newest. */
    @Transactional
    Map<String, Aired> byTitle(WardId ward) {
        Stream<Map.Entry<String, Aired>> said = bulletins.in(ward, BulletinState.APPROVED).stream()
                .map(bulletin -> titled(bulletin.title(), bulletin.id()));
        Stream<Map.Entry<String, Aired>> ordered =
                programmes.in(ward).stream().map(programme -> titled(programme.title(), programme.id()));
        return Stream.concat(said, ordered)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    private static Map.Entry<String, Aired> titled(String title, BulletinId id) {
        return Map.entry(title, new Aired.OfBulletin(id));
    }

    private static Map.Entry<String, Aired> titled(String title, ProgrammeId id) {
        return Map.entry(title, new Aired.OfProgramme(id));
    }

    private List<Choice> choices(WardId ward, Stream<? extends Aired> some, @Nullable Aired chosen) {
        List<Aired> listed = some.<Aired>map(each -> each).toList();
        Map<Aired, Programmed> known = facts.of(ward, listed);
        return listed.stream()
                .flatMap(each -> Stream.ofNullable(known.get(each))
                        .map(programmed -> new Choice(
                                each.written(),
                                programmed.title(),
                                programmed.theme(),
                                programmed.length(),
                                each.equals(chosen))))
                .toList();
    }
}
