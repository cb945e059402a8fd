package vn.loa.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that want ffmpeg to open another file or an address, or to eat the machine. */
class HostileFilesTest {

    private static final Ffmpeg FFMPEG = Samples.ffmpeg();
    private static final Path SPEECH = Samples.good("chuc-tet-dau-cuoi-im-lang.mp3");

    @TempDir
    Path directory;

    private final Transcoder transcoder = new Transcoder(FFMPEG);
    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer canary;
    private Path canaryFile;

    @BeforeEach
    void setCanaries() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        canary.start();
        canaryFile = Files.copy(Samples.good("bao-khan-dien-thoai-8k.wav"), directory.resolve("canary.wav"));
    }

    @AfterEach
    void noCanarySang() {
        canary.stop(0);
        assertThat(hits).hasValue(0);
    }

    @Test
    void a_playlist_is_no_sound_whatever_it_is_dressed_as() throws IOException {
        for (String playlist : List.of(
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\n" + address() + "\n#EXTINF:10.0,\nfile://"
                        + canaryFile,
                "ffconcat version 1.0\nfile '" + canaryFile + "'\nfile '" + address() + "'\n",
                "[playlist]\nFile1=" + address() + "\nNumberOfEntries=1\n",
                "<ASX version=\"3.0\"><entry><ref href=\"" + address() + "\"/></entry></ASX>",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=audio "
                        + canary.getAddress().getPort() + " RTP/AVP 0\n",
                "<?xml version=\"1.0\"?><MPD><BaseURL>" + address() + "</BaseURL></MPD>",
                "concat:" + canaryFile + "|" + address(),
                "data:audio/wav;base64,UklGRg==")) {
            assertThat(refusalOf(playlist.getBytes(StandardCharsets.UTF_8))).isEqualTo("clip-not-sound");
        }
    }

    @Test
    void an_avi_is_not_taken_because_its_subtitles_can_be_a_playlist() throws IOException {
        byte[] gab2 = ("GAB2\0" + "#EXTM3U\n#EXTINF:1,\n" + address() + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer avi = ByteBuffer.allocate(64 + gab2.length).order(ByteOrder.LITTLE_ENDIAN);
        avi.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(56 + gab2.length);
        avi.put("AVI LIST".getBytes(StandardCharsets.US_ASCII)).position(64);
        avi.put(gab2);

        assertThat(refusalOf(avi.array())).isEqualTo("clip-not-sound");
    }

    @Test
    void a_playlist_behind_a_sound_files_first_bytes_is_read_as_that_sound_only() throws IOException {
        String playlist = "#EXTM3U\n#EXTINF:1,\n" + address() + "\n";
        for (String start : List.of(
                "fLaC",
                "OggS",
                "ID3\u0004\0\0\0\0\0\0",
                "#!AMR\n",
                "caff\0\1\0\0",
                "\0\0\0\u0020ftypM4A ",
                "RIFF\0\0\0\0WAVE")) {
            byte[] file = (start + playlist.repeat(20)).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(refusalOf(file))
                    .isIn("clip-unreadable", "clip-not-sound", "clip-cut-off", "clip-too-short", "clip-silent");
        }
    }

    @Test
    void a_film_that_keeps_its_sound_in_another_file_does_not_get_it() throws IOException {
        byte[] film = Files.readAllBytes(Samples.good("tiem-chung-ghi-am-dien-thoai.m4a"));
        byte[] away = pointingTo(film, canaryFile);

        assertThat(refusalOf(away)).isEqualTo("clip-unreadable");
    }

    @Test
    void two_hundred_and_fifty_five_channels_are_too_many() throws IOException {
        assertThat(refusalOf(wave(255, 8_000, 255 * 2 * 8_000))).isEqualTo("clip-too-many-channels");
    }

    @Test
    void a_million_samples_a_second_are_too_many() throws IOException {
        assertThat(refusalOf(wave(1, 1_000_000, 2_000_000))).isEqualTo("clip-rate-too-high");
    }

    @Test
    void a_tag_that_claims_200_megabytes_is_a_cut_off_file() throws IOException {
        byte[] speech = Files.readAllBytes(SPEECH);
        assertThat(refusalOf(concatenated(tag(200 * 1024 * 1024), speech))).isEqualTo("clip-cut-off");
    }

    @Test
    void a_tag_with_20_megabytes_of_pictures_is_stepped_over() throws Exception {
        byte[] speech = Files.readAllBytes(SPEECH);
        Path file = write(concatenated(tag(20 * 1024 * 1024), new byte[20 * 1024 * 1024], speech));

        Rendition rendition = transcoder.render(file, directory.resolve("rendition"), percent -> {});

        assertThat(rendition.length().toSeconds()).isEqualTo(10);
    }

    @Test
    void hours_of_silence_in_a_small_file_are_refused_without_unpacking_them() throws IOException {
        byte[] header = Arrays.copyOf(Files.readAllBytes(Samples.good("tiem-chung-chi-kenh-trai.flac")), 200_000);
        // STREAMINFO holds the number of samples in 36 bits, the lowest 32 of them in bytes 22 to 25.
        ByteBuffer.wrap(header).putInt(22, 0x7FFFFFFF);

        assertThat(refusalOf(header)).isEqualTo("clip-too-long");
    }

    @Test
    void a_run_that_outlasts_its_time_is_killed() throws IOException {
        Ffmpeg impatient = new Ffmpeg(FfmpegFiles.unpackedUnder(Path.of("target/ffmpeg")), Duration.ofMillis(1));

        UnusableSound refusal = catchThrowableOfType(UnusableSound.class, () -> new Transcoder(impatient)
                .render(SPEECH, directory.resolve("rendition"), percent -> {}));

        assertThat(refusal.reason().type()).isEqualTo("clip-took-too-long");
    }

    @Test
    void garbage_behind_every_known_beginning_never_escapes_as_anything_but_a_refusal() throws IOException {
        Random random = new Random(20);
        for (Path good : Samples.good()) {
            byte[] bytes = Files.readAllBytes(good);
            for (int spoilt = 0; spoilt < bytes.length / 50; spoilt++) {
                bytes[random.nextInt(bytes.length - 16) + 16] = (byte) random.nextInt();
            }
            Path file = write(bytes);
            try {
                Rendition rendition = transcoder.render(file, directory.resolve("rendition"), percent -> {});
                assertThat(rendition.isLevelled()).isTrue();
            } catch (UnusableSound refusal) {
                assertThat(refusal.reason().type()).startsWith("clip-");
            }
        }
    }

    private String refusalOf(byte[] bytes) throws IOException {
        Path file = write(bytes);
        UnusableSound refusal = catchThrowableOfType(
                UnusableSound.class, () -> transcoder.render(file, directory.resolve("rendition"), percent -> {}));
        assertThat(refusal)
                .as(new String(bytes, 0, 4, StandardCharsets.ISO_8859_1))
                .isNotNull();
        return refusal.reason().type();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("upload"), bytes);
    }

    private String address() {
        return "http://127.0.0.1:" + canary.getAddress().getPort() + "/canary.ts";
    }

    private static byte[] wave(int channels, int hertz, int length) {
        ByteBuffer wave = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        wave.putShort((short) channels).putInt(hertz).putInt(hertz * channels * 2);
        wave.putShort((short) (channels * 2)).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        return wave.array();
    }

    private static byte[] tag(int length) {
        byte[] tag = {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0};
        for (int place = 0; place < 4; place++) {
            tag[9 - place] = (byte) ((length >> (7 * place)) & 0x7F);
        }
        return tag;
    }

    private static byte[] concatenated(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    /** Replaces the film's data reference by an alias (QuickTime File Format, "Data reference atoms") of another file. */
    private static byte[] pointingTo(byte[] film, Path other) {
        byte[] path = other.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer alias = ByteBuffer.allocate(12 + 150 + 4 + path.length + (path.length & 1) + 4);
        alias.putInt(alias.capacity())
                .put("alis".getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        alias.position(12 + 10);
        alias.put((byte) 1).put((byte) 'x').position(12 + 10 + 28 + 12);
        byte[] name = other.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        alias.put((byte) name.length).put(name).position(12 + 10 + 28 + 12 + 64 + 16);
        alias.putShort((short) 1).putShort((short) 1).position(12 + 150);
        alias.putShort((short) 2).putShort((short) path.length).put(path);
        int dref = indexOf(film, "dref");
        int entry = dref + 12;
        int entryLength = ByteBuffer.wrap(film).getInt(entry);
        byte[] result = new byte[film.length - entryLength + alias.capacity()];
        System.arraycopy(film, 0, result, 0, entry);
        System.arraycopy(alias.array(), 0, result, entry, alias.capacity());
        System.arraycopy(
                film, entry + entryLength, result, entry + alias.capacity(), film.length - entry - entryLength);
        ByteBuffer sizes = ByteBuffer.wrap(result);
        for (String box : List.of("moov", "trak", "mdia", "minf", "dinf", "dref")) {
            int at = indexOf(result, box) - 4;
            sizes.putInt(at, sizes.getInt(at) + alias.capacity() - entryLength);
        }
        return result;
    }

    private static int indexOf(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
    }
}
