package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Answers questions about receivers. */
@ApplicationScoped
public class Receivers implements Places {

    private final EntityManager database;
    private final Wards wards;

    Receivers(EntityManager database, Wards wards) {
        this.database = database;
        this.wards = wards;
    }

    @Transactional
    public List<Receiver> in(WardId ward) {
        return database.createQuery("from Receiver where ward = ?1 order by name", Receiver.class)
                .setParameter(1, ward.value())
                .getResultList();
    }

    /** Whatever its ward: for what arrives over the wire, where the signature decides. */
    @Transactional
    public Optional<Receiver> find(ReceiverId id) {
        return Optional.ofNullable(database.find(Receiver.class, id.value()));
    }

    @Transactional
    public Receiver require(WardId ward, ReceiverId id) {
        return find(id).filter(receiver -> receiver.ward().equals(ward)).orElseThrow(NoSuchReceiver::new);
    }

    @Override
    @Transactional
    public List<Place> inService(WardId ward) {
        Map<String, String> groupNames = wards.groupsIn(ward).stream()
                .collect(Collectors.toMap(group -> group.id().value(), ResidentialGroup::name));
        return database.createQuery(
                        "from Receiver where ward = ?1 and status = ?2 order by residentialGroup, name", Receiver.class)
                .setParameter(1, ward.value())
                .setParameter(2, Receiver.Status.ACTIVE)
                .getResultStream()
                .map(receiver -> new Place(
                        receiver.id(),
                        receiver.name(),
                        receiver.group(),
                        groupNames.getOrDefault(receiver.group().value(), ""),
                        receiver.turn()))
                .toList();
    }

    /** Those in service whose assignment does not know the holidays up to this date. */
    List<Receiver> knowingHolidaysNotThrough(LocalDate date) {
        return database.createQuery(
                        "from Receiver where status = ?1 and (holidaysThrough is null or holidaysThrough < ?2)",
                        Receiver.class)
                .setParameter(1, Receiver.Status.ACTIVE)
                .setParameter(2, date)
                .getResultList();
    }

    /** Those in service whose assignment does not name this key [P-70]. */
    List<Receiver> notToldOf(PublicKey key) {
        List<?> ids = database.createNativeQuery(
                        """
                        select id from receiver where status = 'ACTIVE' and assignment_note is not null
                        and position(convert_to(?1, 'UTF8') in assignment_note) = 0""")
                .setParameter(1, key.toString())
                .getResultList();
        return ids.stream()
                .map(id -> find(new ReceiverId((String) id)).orElseThrow())
                .toList();
    }

    void add(Receiver receiver) {
        database.persist(receiver);
    }

    boolean nameIsTaken(WardId ward, String name) {
        return !database.createQuery("select 1 from Receiver where ward = ?1 and name = ?2", Integer.class)
                .setParameter(1, ward.value())
                .setParameter(2, name)
                .getResultList()
                .isEmpty();
    }
}
