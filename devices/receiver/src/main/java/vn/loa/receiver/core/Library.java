package vn.loa.receiver.core;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Programme;
import vn.loa.receiver.store.HashStore;

/** What is on the disk to be played. Safe for any thread. */
final class Library {

    private static final int REMEMBERED = 200;

    private final HashStore files;
    private final Map<String, Programme> read = new ConcurrentHashMap<>();

    Library(HashStore files) {
        this.files = files;
    }

    HashStore files() {
        return files;
    }

    /** Whether it can be played: a programme when its list and all that the list names are there [P-40]. */
    boolean holds(Content content) {
        return files.holds(content.sha256(), content.size())
                && (!content.isProgramme()
                        || programme(content)
                                .filter(programme -> programme.contents().stream()
                                        .allMatch(part -> files.holds(part.sha256(), part.size())))
                                .isPresent());
    }

    /** Its parts; a rendition is a programme of one. Nothing when the list is not there or is not as long as it was said to be. */
    Optional<Programme> programme(Content content) {
        return content.isProgramme()
                ? list(content).filter(programme -> programme.length().equals(content.length()))
                : Optional.of(Programme.of(content));
    }

    private Optional<Programme> list(Content content) {
        Programme known = read.get(content.sha256());
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<byte[]> bytes = files.read(content.sha256());
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            Programme programme = Programme.read(bytes.get());
            if (read.size() >= REMEMBERED) {
                read.clear();
            }
            read.put(content.sha256(), programme);
            return Optional.of(programme);
        } catch (IOException | Malformed e) {
            return Optional.empty();
        }
    }
}
