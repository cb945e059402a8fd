package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.loa.clip.ContentStore;
import vn.loa.clip.StoredContent;
import vn.loa.protocol.Sha256;

/** Knows which content may leave the server without a sign-in: day sheets, programmes, and renditions of approved bulletins, which are for all to hear anyway. */
@ApplicationScoped
class PublishedContent {

    private final EntityManager database;
    private final ContentStore store;

    PublishedContent(EntityManager database, ContentStore store) {
        this.database = database;
        this.store = store;
    }

    /** A published file and what it is. */
    record Published(Path file, StoredContent content, String mediaType) {

        String name() {
            return content.sha256() + (mediaType.equals("audio/ogg") ? ".ogg" : ".json");
        }
    }

    @Transactional
    Optional<Published> find(Sha256 sha256) {
        return mediaTypeOf(sha256).flatMap(type -> store.find(sha256).map(file -> published(sha256, file, type)));
    }

    private static Published published(Sha256 sha256, Path file, String mediaType) {
        try {
            return new Published(file, new StoredContent(sha256, Files.size(file)), mediaType);
        } catch (IOException gone) {
            throw new UncheckedIOException("content " + sha256 + " cannot be read", gone);
        }
    }

    private Optional<String> mediaTypeOf(Sha256 sha256) {
        return database.createNativeQuery(
                        """
                        select 'application/json' from day_sheet where sha256 = ?1
                        union all
                        select 'application/json' from programme where content_sha256 = ?1
                        union all
                        select 'audio/ogg' from clip c where c.rendition_sha256 = ?1
                            and exists (select 1 from bulletin b where b.clip_id = c.id and b.state = 'APPROVED')""",
                        String.class)
                .setParameter(1, sha256.hex())
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }
}
