package vn.loa.schedule;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.programme.ProgrammeId;

/** What the address of a form says beforehand about what is to be aired. */
class WantedInAddress {

    @RestQuery
    @Nullable
    BulletinId bulletin;

    @RestQuery
    @Nullable
    ProgrammeId programme;

    @Nullable
    Aired aired() {
        if (programme != null) {
            return new Aired.OfProgramme(programme);
        }
        return bulletin == null ? null : new Aired.OfBulletin(bulletin);
    }
}
