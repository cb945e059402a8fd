package vn.loa.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.protocol.Sha256;
import vn.loa.station.StationConfig;

class ContentStoreTest {

    @TempDir
    Path directory;

    @Test
    void what_is_put_is_found_under_its_hash() throws IOException {
        ContentStore store = storeIn(directory);
        byte[] bytes = "bản tin".getBytes(StandardCharsets.UTF_8);

        StoredContent stored = store.put(new ByteArrayInputStream(bytes));

        assertThat(stored).isEqualTo(new StoredContent(Sha256.of(bytes), bytes.length));
        assertThat(store.find(stored.sha256())).get().satisfies(file -> assertThat(file)
                .hasBinaryContent(bytes));
        assertThat(store.put(new ByteArrayInputStream(bytes))).isEqualTo(stored);
        assertThat(unfinished(directory)).isEmpty();
    }

    @Test
    void what_was_never_put_is_not_found() {
        assertThat(storeIn(directory).find(Sha256.ZERO)).isEmpty();
    }

    @Test
    void what_a_crash_left_unfinished_is_gone_after_the_next_start() throws IOException {
        ContentStore store = storeIn(directory);
        Files.write(store.unfinishedFile(), new byte[10]);

        store.clear();

        assertThat(unfinished(directory)).isEmpty();
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        ContentStore store = storeIn(directory);
        InputStream breaking = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 1_000) {
                    throw new IOException("connection reset");
                }
                return 7;
            }
        };

        assertThatThrownBy(() -> store.put(breaking)).isInstanceOf(UploadCutOff.class);
        assertThat(unfinished(directory)).isEmpty();
    }

    @Test
    void a_full_disk_refuses_the_upload_and_takes_the_next_that_fits() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "SKIPPED: a small disk can be mounted by root only");
        try {
            ContentStore store = storeIn(disk);
            byte[] large = new byte[2 * 1024 * 1024];
            new Random(1).nextBytes(large);

            assertThatThrownBy(() -> store.put(new ByteArrayInputStream(large))).isInstanceOf(NoRoom.class);

            assertThat(unfinished(disk)).isEmpty();
            assertThat(store.find(Sha256.of(large))).isEmpty();
            StoredContent small = store.put(new ByteArrayInputStream(large, 0, 500_000));
            assertThat(store.find(small.sha256())).isPresent();
        } finally {
            assertThat(succeeds("umount", disk.toString())).isTrue();
        }
    }

    private static boolean succeeds(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<Path> unfinished(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("content").resolve("unfinished"))) {
            return files.toList();
        }
    }

    private static ContentStore storeIn(Path directory) {
        return new ContentStore(new StationConfig() {
            @Override
            public Path dataDirectory() {
                return directory;
            }

            @Override
            public boolean demo() {
                return false;
            }

            @Override
            public String stationName() {
                return "loa.test";
            }
        });
    }
}
