package vn.loa.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The beginning of a bulletin that is written again and again; what has to be filled in stands as […].
 *
 * @param own whether the ward wrote it, rather than Loa
 */
record BulletinTemplate(String key, String title, String theme, String text, boolean own) {

    private static final List<BulletinTemplate> BUILT_IN = load();

    /** Those that come with Loa, from {@code bulletin-templates.json}. */
    static List<BulletinTemplate> builtIn() {
        return BUILT_IN;
    }

    private static List<BulletinTemplate> load() {
        try (InputStream file = BulletinTemplate.class.getResourceAsStream("/bulletin-templates.json")) {
            BulletinTemplate[] all =
                    new ObjectMapper().readValue(Objects.requireNonNull(file), BulletinTemplate[].class);
            return List.of(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
