package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.loa.clip.ContentStore;
import vn.loa.protocol.DaySheet;
import vn.loa.protocol.TimetableIndex;

/** Puts day sheets where receivers fetch content by hash, and notes that they may be fetched. */
@ApplicationScoped
class SheetStore {

    private final ContentStore content;
    private final EntityManager database;

    SheetStore(ContentStore content, EntityManager database) {
        this.content = content;
        this.database = database;
    }

    /** Keeps the sheet's bytes under their hash; on disk before the timetable that names them can be committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    TimetableIndex.Day keep(DaySheet sheet, byte[] bytes) {
        try {
            var stored = content.put(new ByteArrayInputStream(bytes));
            database.createNativeQuery(
                            "insert into day_sheet (sha256, ward_id, date) values (?1, ?2, ?3) on conflict do nothing")
                    .setParameter(1, stored.sha256().hex())
                    .setParameter(2, sheet.ward().value())
                    .setParameter(3, sheet.date())
                    .executeUpdate();
            return new TimetableIndex.Day(sheet.date(), stored.sha256(), stored.size());
        } catch (IOException failed) {
            throw new UncheckedIOException("the day sheet of " + sheet.date() + " cannot be kept", failed);
        }
    }
}
