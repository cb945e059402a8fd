package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.loa.protocol.WardId;

/** Answers questions about the programmes of a ward; never by id alone [decision 0002]. */
@ApplicationScoped
public class Programmes {

    private static final int MOST_LISTED = 500;

    private final EntityManager database;

    Programmes(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Optional<Programme> find(WardId ward, ProgrammeId id) {
        return Optional.ofNullable(database.find(Programme.class, id.value()))
                .filter(programme -> programme.ward().equals(ward));
    }

    /** The programme, or the refusal that says there is none. */
    @Transactional
    public Programme require(WardId ward, ProgrammeId id) {
        return find(ward, id).orElseThrow(NoSuchProgramme::new);
    }

    /** The newest first, at most 500. */
    @Transactional
    public List<Programme> in(WardId ward) {
        return database.createQuery("from Programme where ward = ?1 order by createdAt desc, id", Programme.class)
                .setParameter(1, ward.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** Those of the ward, by id. */
    @Transactional
    public Map<ProgrammeId, Programme> all(WardId ward, Collection<ProgrammeId> ids) {
        return database.createQuery("from Programme where ward = ?1 and id in ?2", Programme.class)
                .setParameter(1, ward.value())
                .setParameter(2, ids.stream().map(ProgrammeId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Programme::id, Function.identity()));
    }

    Programme add(Programme programme) {
        database.persist(programme);
        database.flush();
        return programme;
    }
}
