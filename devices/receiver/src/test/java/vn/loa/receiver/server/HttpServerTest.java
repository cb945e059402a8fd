package vn.loa.receiver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.store.Disk;
import vn.loa.receiver.store.HashStore;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.OpusClip;

class HttpServerTest {

    private static final OpusClip CLIP = OpusClip.of(Duration.ofSeconds(5));
    private static final Content CONTENT = CLIP.content();

    @TempDir
    private Path directory;

    private FakeStation station;
    private HashStore store;
    private HttpServer server;

    @BeforeEach
    void startStation() throws IOException {
        station = FakeStation.start();
        station.serves(CLIP);
        store = new HashStore(directory, Disk.ofThisMachine());
        server = new HttpServer(station.address(), Duration.ofSeconds(20));
    }

    @AfterEach
    void stopStation() {
        station.close();
    }

    private boolean fetch() throws IOException {
        return server.fetch(CONTENT.sha256(), CONTENT.size(), store);
    }

    private String request(String range) {
        return "GET /devices/1/content/" + CONTENT.sha256() + " " + range;
    }

    @Test
    @DisplayName("[P-14] a transfer that broke goes on where it stopped, as often as it takes")
    void a_broken_transfer_is_resumed_by_range() throws IOException {
        station.breaksTransfersAfter(3_000);
        assertThatThrownBy(this::fetch).isInstanceOf(IOException.class);
        assertThat(store.fetched(CONTENT.sha256())).isEqualTo(3_000);
        assertThat(store.holds(CONTENT.sha256(), CONTENT.size())).isFalse();
        assertThatThrownBy(this::fetch).isInstanceOf(IOException.class);
        station.breaksTransfersAfter(Integer.MAX_VALUE);
        assertThat(fetch()).isTrue();
        assertThat(station.requests()).containsExactly(request("null"), request("bytes=3000-"), request("bytes=6000-"));
        assertThat(store.read(CONTENT.sha256()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(CLIP.bytes()));
    }

    @Test
    @DisplayName("[P-14] a server that knows no Range sends the whole file, and it is taken from its beginning")
    void a_server_without_ranges_begins_anew() throws IOException {
        station.breaksTransfersAfter(3_000);
        assertThatThrownBy(this::fetch).isInstanceOf(IOException.class);
        station.breaksTransfersAfter(Integer.MAX_VALUE);
        station.ignoresRanges();
        assertThat(fetch()).isTrue();
        assertThat(store.read(CONTENT.sha256()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(CLIP.bytes()));
    }

    @Test
    @DisplayName("[P-13] a half that rotted on the disk is thrown away whole, and the next fetch begins anew")
    void a_rotten_half_is_thrown_away() throws IOException {
        Path half = directory.resolve(CONTENT.sha256() + ".part");
        Files.write(half, new byte[3_000]);
        assertThat(fetch()).isFalse();
        assertThat(half).doesNotExist();
        assertThat(fetch()).isTrue();
    }

    @Test
    @DisplayName("[P-13] of a file that never ends only one byte too many is read")
    void an_endless_file_is_not_read_to_its_end() throws IOException {
        assertThat(server.fetch(CONTENT.sha256(), 1_000, store)).isFalse();
        assertThat(store.all()).isEmpty();
        assertThat(store.fetched(CONTENT.sha256())).isZero();
    }
}
