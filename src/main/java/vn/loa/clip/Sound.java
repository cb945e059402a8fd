package vn.loa.clip;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.loa.clip.audio.Gap;
import vn.loa.clip.audio.Loudness;
import vn.loa.page.Language;
import vn.loa.problem.Sentence;

/**
 * A clip as pages show it.
 *
 * @param origin the name of its {@link ClipOrigin}
 * @param trimmed whether a person took its head or tail off
 * @param trimmable whether a person can
 * @param state the name of its {@link ClipState}
 * @param address where its own panel is
 * @param content where its original and rendition are
 * @param wave the path of its picture, in a box of {@code width} × 100
 * @param refusal why there is no rendition, empty if there is or will be one
 */
public record Sound(
        String id,
        String name,
        String origin,
        boolean trimmed,
        boolean trimmable,
        String state,
        int progress,
        String address,
        String content,
        long size,
        Duration length,
        double originalLoudness,
        double loudness,
        double truePeak,
        List<Gap> gaps,
        int width,
        String wave,
        String refusal) {

    private static final int MIDDLE = 50;

    public static Sound of(Clip clip, Language language) {
        Loudness loudness = clip.loudness().orElse(new Loudness(0, 0));
        String path = "/wards/" + clip.ward() + "/clips/" + clip.id();
        return new Sound(
                clip.id().toString(),
                clip.name(),
                clip.origin().name(),
                clip.cut().isPresent(),
                clip.renditionStart().isPresent(),
                clip.state().name(),
                clip.progress(),
                path,
                "/api" + path,
                clip.original().size(),
                clip.rendition()
                        .map(rendition -> Duration.ofMillis(rendition.milliseconds()))
                        .orElse(Duration.ZERO),
                clip.originalLoudness().orElse(0.0),
                loudness.lufs(),
                loudness.truePeak(),
                clip.gaps(),
                clip.waveform().size(),
                wave(clip.waveform()),
                clip.refusal().map(sentence -> in(sentence, language.locale())).orElse(""));
    }

    /** Whether it is still on its way to a rendition. */
    public boolean pending() {
        return state.equals(ClipState.WAITING.name()) || state.equals(ClipState.TRANSCODING.name());
    }

    public boolean ready() {
        return state.equals(ClipState.READY.name());
    }

    private static String in(Sentence sentence, Locale locale) {
        return sentence.in(locale);
    }

    /** A stroke for each peak, from above the middle to below it; a silent one is still a dot. */
    private static String wave(List<Integer> peaks) {
        return IntStream.range(0, peaks.size())
                .mapToObj(column -> {
                    int half = Math.max(1, peaks.get(column) * (MIDDLE - 4) / 100);
                    return "M%d.5 %dv%d".formatted(column, MIDDLE - half, 2 * half);
                })
                .collect(Collectors.joining());
    }
}
