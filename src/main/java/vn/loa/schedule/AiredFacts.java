package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
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
import vn.loa.schedule.plan.Programmed;
import vn.loa.staff.Author;

/** Puts the facts of bulletins and programmes together, as a plan carries them. */
@ApplicationScoped
class AiredFacts {

    private final Bulletins bulletins;
    private final Programmes programmes;
    private final Renditions renditions;
    private final Wards wards;

    AiredFacts(Bulletins bulletins, Programmes programmes, Renditions renditions, Wards wards) {
        this.bulletins = bulletins;
        this.programmes = programmes;
        this.renditions = renditions;
        this.wards = wards;
    }

    /** What airing it means, or the refusal that says why it cannot be aired. */
    @Transactional
    Programmed require(WardId ward, Aired aired) {
        return aired.either(
                id -> programmed(bulletins.require(ward, id)), id -> programmed(programmes.require(ward, id)));
    }

    /** Where it is to be heard if nobody says otherwise: where the bulletin proposes; a programme in the whole ward. */
    @Transactional
    Coverage proposed(WardId ward, Aired aired) {
        return aired.bulletin()
                .flatMap(id -> bulletins.find(ward, id))
                .map(Bulletin::coverage)
                .orElseGet(Coverage::ofWholeWard);
    }

    /** What airing each of these means; without those that have no sound any more. */
    @Transactional
    Map<Aired, Programmed> of(WardId ward, Collection<Aired> some) {
        Map<Aired, Programmed> facts = new HashMap<>();
        facts.putAll(bulletinsAlone(
                ward, some.stream().flatMap(each -> each.bulletin().stream()).toList()));
        facts.putAll(programmes(
                ward, some.stream().flatMap(each -> each.programme().stream()).toList()));
        return facts;
    }

    private Map<Aired, Programmed> bulletinsAlone(WardId ward, List<BulletinId> ids) {
        Collection<Bulletin> said = bulletins.all(ward, ids).values();
        Map<BulletinId, ContentReference> sounds = renditions.ofAll(ward, said);
        Map<Aired, Programmed> facts = new HashMap<>();
        for (Bulletin bulletin : said) {
            Optional.ofNullable(sounds.get(bulletin.id()))
                    .ifPresent(content -> facts.put(new Aired.OfBulletin(bulletin.id()), alone(bulletin, content)));
        }
        return facts;
    }

    private Map<Aired, Programmed> programmes(WardId ward, List<ProgrammeId> ids) {
        return ids.isEmpty() ? Map.of() : whole(ward, programmes.all(ward, ids).values());
    }

    private Map<Aired, Programmed> whole(WardId ward, Collection<Programme> found) {
        Map<BulletinId, Bulletin> said = bulletins.all(
                ward,
                found.stream()
                        .flatMap(programme -> programme.bulletins().stream())
                        .distinct()
                        .toList());
        Map<BulletinId, ContentReference> sounds = renditions.ofAll(ward, said.values());
        Map<Aired, Programmed> facts = new HashMap<>();
        for (Programme programme : found) {
            programme
                    .runningOrder(sounds)
                    .ifPresent(order ->
                            facts.put(new Aired.OfProgramme(programme.id()), programmed(programme, order, said)));
        }
        return facts;
    }

    private Programmed programmed(Bulletin bulletin) {
        if (!bulletin.isApproved()) {
            throw new BulletinNotApproved();
        }
        return alone(bulletin, renditions.of(bulletin).orElseThrow(BulletinWithoutAudio::new));
    }

    private Programmed programmed(Programme programme) {
        return Optional.ofNullable(
                        whole(programme.ward(), List.of(programme)).get(new Aired.OfProgramme(programme.id())))
                .orElseThrow(BulletinWithoutAudio::new);
    }

    private Programmed alone(Bulletin bulletin, ContentReference content) {
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
