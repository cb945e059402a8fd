package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinId;
import vn.loa.programme.Bulletins;
import vn.loa.programme.Programme;
import vn.loa.programme.ProgrammeId;
import vn.loa.programme.Programmes;
import vn.loa.programme.Renditions;
import vn.loa.programme.RunningOrder;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.BulletinNotApproved;
import vn.loa.schedule.plan.BulletinWithoutAudio;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;
import vn.loa.staff.Author;

/** Puts schedules and their bulletins together, as the compiler takes them. */
@ApplicationScoped
class Plans {

    private final Schedules schedules;
    private final Bulletins bulletins;
    private final Programmes programmes;
    private final Renditions renditions;
    private final Wards wards;

    Plans(Schedules schedules, Bulletins bulletins, Programmes programmes, Renditions renditions, Wards wards) {
        this.schedules = schedules;
        this.bulletins = bulletins;
        this.programmes = programmes;
        this.renditions = renditions;
        this.wards = wards;
    }

    /** Every plan that may have an occurrence in the interval, cancelled schedules included; those that were planned first in front. */
    @Transactional
    List<Plan> touching(WardId ward, Interval interval) {
        ZoneId zone = wards.find(ward).map(Ward::zone).orElse(ZoneId.of("UTC"));
        // Two days more on each side: the zone of an old schedule may be another one than the ward's is now.
        List<Schedule> found = new ArrayList<>(schedules.touching(
                ward,
                interval.from().atZone(zone).toLocalDate().minusDays(2),
                interval.to().atZone(zone).toLocalDate().plusDays(2)));
        // Of two that want the same air, the one that was planned first keeps it.
        Collections.reverse(found);
        return of(ward, found);
    }

    /** The plans of these schedules of one ward. */
    @Transactional
    List<Plan> of(WardId ward, Collection<Schedule> some) {
        Map<ProgrammeId, Programmed> programmes = whole(
                ward,
                some.stream()
                        .flatMap(schedule -> schedule.programme().stream())
                        .distinct()
                        .toList());
        Map<BulletinId, Programmed> bulletinsAlone = alone(
                ward,
                some.stream()
                        .filter(schedule -> schedule.programme().isEmpty())
                        .map(Schedule::bulletin)
                        .distinct()
                        .toList());
        return some.stream()
                .flatMap(schedule -> Optional.ofNullable(
                        schedule.programme().isPresent()
                                ? programmes.get(schedule.programme().get())
                                : bulletinsAlone.get(schedule.bulletin()))
                        .map(schedule::plan)
                        .stream())
                .toList();
    }

    private Map<BulletinId, Programmed> alone(WardId ward, Collection<BulletinId> ids) {
        Collection<Bulletin> said = bulletins.all(ward, ids).values();
        Map<BulletinId, ContentReference> sounds = renditions.ofAll(ward, said);
        Map<BulletinId, Programmed> programmed = new HashMap<>();
        for (Bulletin bulletin : said) {
            Optional.ofNullable(sounds.get(bulletin.id()))
                    .ifPresent(content -> programmed.put(bulletin.id(), programmed(bulletin, content)));
        }
        return programmed;
    }

    private Map<ProgrammeId, Programmed> whole(WardId ward, Collection<ProgrammeId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Collection<Programme> found = programmes.all(ward, ids).values();
        Map<BulletinId, Bulletin> said = bulletins.all(
                ward,
                found.stream()
                        .flatMap(programme -> programme.bulletins().stream())
                        .distinct()
                        .toList());
        Map<BulletinId, ContentReference> sounds = renditions.ofAll(ward, said.values());
        Map<ProgrammeId, Programmed> programmed = new HashMap<>();
        for (Programme programme : found) {
            programme
                    .runningOrder(sounds)
                    .ifPresent(order -> programmed.put(programme.id(), programmed(programme, order, said)));
        }
        return programmed;
    }

    /** What airing this bulletin means, or the refusal that says why it cannot be aired. */
    Programmed programmed(Bulletin bulletin) {
        if (!bulletin.isApproved()) {
            throw new BulletinNotApproved();
        }
        return programmed(bulletin, renditions.of(bulletin).orElseThrow(BulletinWithoutAudio::new));
    }

    /** What airing this programme means. */
    Programmed programmed(Programme programme) {
        return Optional.ofNullable(
                        whole(programme.ward(), List.of(programme.id())).get(programme.id()))
                .orElseThrow(BulletinWithoutAudio::new);
    }

    private Programmed programmed(Bulletin bulletin, ContentReference content) {
        return new Programmed(
                bulletin.id(),
                bulletin.title(),
                bulletin.theme(),
                bulletin.author(),
                bulletin.approver().orElseThrow(BulletinNotApproved::new),
                content,
                Precedence.ORDINARY,
                List.of(),
                expiry(bulletin.ward(), Stream.of(bulletin)));
    }

    private Programmed programmed(Programme programme, RunningOrder order, Map<BulletinId, Bulletin> said) {
        List<Programmed.Part> parts = order.spoken().stream()
                .map(spoken -> part(spoken, Objects.requireNonNull(said.get(spoken.bulletin()))))
                .toList();
        return new Programmed(
                parts.get(0).bulletin(),
                programme.title(),
                programme.theme(),
                programme.createdBy(),
                approvers(parts),
                programme.content(),
                Precedence.ORDINARY,
                parts,
                expiry(programme.ward(), said.values().stream().filter(bulletin -> programme
                        .bulletins()
                        .contains(bulletin.id()))));
    }

    private static Programmed.Part part(RunningOrder.Spoken spoken, Bulletin bulletin) {
        return new Programmed.Part(
                bulletin.id(),
                bulletin.title(),
                bulletin.theme(),
                bulletin.author(),
                bulletin.approver().orElseThrow(BulletinNotApproved::new),
                spoken.content(),
                spoken.offset());
    }

    /** Whoever approved any of it: a programme has no approval of its own. */
    private static Author approvers(List<Programmed.Part> parts) {
        Author first = parts.get(0).approver();
        String names =
                parts.stream().map(part -> part.approver().name()).distinct().collect(Collectors.joining(", "));
        return new Author(first.id(), names);
    }

    /** The end of the first civil day after which any of it is not valid; null without such a day. */
    private @Nullable Instant expiry(WardId ward, Stream<Bulletin> said) {
        return said.flatMap(bulletin -> bulletin.validUntil().stream())
                .min(Comparator.naturalOrder())
                .map(last -> last.plusDays(1)
                        .atStartOfDay(wards.require(ward).zone())
                        .toInstant())
                .orElse(null);
    }
}
