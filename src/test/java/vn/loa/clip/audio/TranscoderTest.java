package vn.loa.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TranscoderTest {

    private static final Ffmpeg FFMPEG = Samples.ffmpeg();

    private final Transcoder transcoder = new Transcoder(FFMPEG);

    @TempDir
    Path directory;

    static List<Path> good() {
        return Samples.good();
    }

    /** [P-38] */
    @ParameterizedTest
    @MethodSource("good")
    void every_good_recording_becomes_level_mono_opus(Path recording) throws Exception {
        Path target = directory.resolve("rendition.ogg");
        Rendition rendition = transcoder.render(recording, target, percent -> {});

        assertThat(rendition.loudness().lufs()).isBetween(-16.5, -15.5);
        assertThat(rendition.loudness().truePeak()).isLessThanOrEqualTo(-1.5);
        Declared declared = Declared.by(new Source(target, FirstBytes.of(target)), FFMPEG);
        assertThat(declared.codec()).isEqualTo("opus");
        assertThat(declared.channels()).isEqualTo(1);
        assertThat(declared.hertz()).isEqualTo(48_000);
        assertThat(rendition.length().toSeconds()).isBetween(9L, 25L);
        assertThat(rendition.waveform()).hasSize(1_000).allMatch(height -> height >= 0 && height <= 100);
    }

    @ParameterizedTest
    @CsvSource({
        "cat-cut.m4a, clip-unreadable",
        "danh-sach-gia-mp3.mp3, clip-not-sound",
        "ffconcat.flac, clip-not-sound",
        "im-lang-hoan-toan.mp3, clip-silent",
        "khai-4-gb.wav, clip-cut-off",
        "rong.wav, clip-empty",
        "van-ban.mp3, clip-not-sound",
    })
    void every_bad_file_is_refused_with_its_own_reason(String name, String type) {
        UnusableSound refusal = catchThrowableOfType(
                UnusableSound.class,
                () -> transcoder.render(Samples.bad(name), directory.resolve("rendition.ogg"), percent -> {}));

        assertThat(refusal.reason().type()).isEqualTo(type);
    }

    @Test
    void progress_rises_to_a_hundred() throws Exception {
        List<Integer> said = new ArrayList<>();
        transcoder.render(Samples.good("dich-vu-cong.wma"), directory.resolve("rendition.ogg"), said::add);

        assertThat(said).isSorted().doesNotHaveDuplicates().endsWith(100);
        assertThat(said.size()).isGreaterThan(10);
    }
}
