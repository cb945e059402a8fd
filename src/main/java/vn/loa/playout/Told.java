package vn.loa.playout;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.ZoneId;
import java.util.stream.Collectors;
import vn.loa.evidence.Course;
import vn.loa.evidence.CourseInWords;
import vn.loa.evidence.Shown;
import vn.loa.page.Language;

/** Gives templates the log's own words in the reader's language. */
@TemplateExtension
final class Told {

    private Told() {}

    /** A final state in words. */
    static String told(String shown, @TemplateAttribute("language") Object language) {
        return Shown.valueOf(shown).sentence().in(((Language) language).locale());
    }

    /** Why it ended so and what befell it, or nothing. */
    static String words(
            Course course, @TemplateAttribute("language") Object language, @TemplateAttribute("zone") Object zone) {
        return CourseInWords.of(course, (ZoneId) zone).stream()
                .map(sentence -> sentence.in(((Language) language).locale()))
                .collect(Collectors.joining("; "));
    }
}
