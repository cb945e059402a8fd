package vn.loa.schedule;

import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.OccurrenceId;

/** What the address of a form says beforehand about what is to be aired, and where. */
class WantedInAddress {

    @RestQuery
    @Nullable
    BulletinId bulletin;

    @RestQuery
    @Nullable
    ProgrammeId programme;

    /** A broadcast that was cut short and is to be heard where it was not heard to its end. */
    @RestQuery
    @Nullable
    String again;

    /** What it names directly. */
    Optional<Aired> aired() {
        return programme != null
                ? Optional.of(new Aired.OfProgramme(programme))
                : Optional.ofNullable(bulletin).map(Aired.OfBulletin::new);
    }

    /** The broadcast that is to be heard again. */
    Optional<OccurrenceId> occurrence() {
        try {
            return Optional.ofNullable(again).map(OccurrenceId::new);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
