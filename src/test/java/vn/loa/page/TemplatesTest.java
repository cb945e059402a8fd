package vn.loa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Pattern SAID = Pattern.compile("say:text\\('([^']*)', '([^']*)'");
    private static final Pattern ANY_SAYING = Pattern.compile("say:");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ]");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_stands_in_both_languages_with_the_same_values(Path template) throws IOException {
        String text = Files.readString(template);
        List<MatchResult> said = SAID.matcher(text).results().toList();
        assertThat(said)
                .hasSize(Math.toIntExact(ANY_SAYING.matcher(text).results().count()));
        assertThat(said).allSatisfy(one -> {
            assertThat(one.group(1)).isNotBlank();
            assertThat(one.group(2)).isNotBlank();
            assertThat(one.group(1).split("%s", -1)).hasSameSizeAs(one.group(2).split("%s", -1));
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_is_said_in_vietnamese_alone(Path template) throws IOException {
        String unsaid = SAID.matcher(Files.readString(template)).replaceAll("").replace("Phường Tân An", "");
        assertThat(VIETNAMESE.matcher(unsaid).results().map(MatchResult::group)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_template_has_inline_script_or_style_or_another_host(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|<script(?! src=)|https?://");
    }
}
