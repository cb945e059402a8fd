package vn.loa.clip;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.loa.clip.audio.Gap;

/** How a clip's picture and gaps lie in the database: a byte a peak; {@code start+length} in milliseconds, with commas. */
final class Columns {

    private Columns() {}

    static byte[] bytes(List<Integer> heights) {
        byte[] bytes = new byte[heights.size()];
        for (int column = 0; column < bytes.length; column++) {
            bytes[column] = heights.get(column).byteValue();
        }
        return bytes;
    }

    static List<Integer> heights(byte @Nullable [] bytes) {
        return bytes == null
                ? List.of()
                : IntStream.range(0, bytes.length)
                        .mapToObj(column -> (int) bytes[column])
                        .toList();
    }

    static String text(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.start().toMillis() + "+" + gap.length().toMillis())
                .collect(Collectors.joining(","));
    }

    static List<Gap> gaps(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Columns::gap).toList();
    }

    private static Gap gap(String text) {
        int plus = text.indexOf('+');
        return new Gap(
                Duration.ofMillis(Long.parseLong(text.substring(0, plus))),
                Duration.ofMillis(Long.parseLong(text.substring(plus + 1))));
    }
}
