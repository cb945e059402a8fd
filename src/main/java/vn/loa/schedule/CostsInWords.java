package vn.loa.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.loa.page.Language;
import vn.loa.problem.Sentence;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.InWords;
import vn.loa.schedule.plan.Occurrence;

/** Says what a plan costs others before somebody agrees to it: what is stopped, called off, moved, interrupted, or silent for want of minutes. */
final class CostsInWords {

    private static final int MOST_LINES = 40;

    private final ZoneId zone;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private CostsInWords(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
    }

    /** One line for each of others that is touched, at most about forty; none when it costs nobody anything. */
    static List<String> of(Settlement settled, Language language) {
        CostsInWords costs = new CostsInWords(settled.plan().zone(), language);
        settled.cut().forEach(one -> costs.say(one, "đang phát, sẽ bị dừng", "on air, will be stopped"));
        settled.replaced().forEach(one -> costs.say(one, "sẽ bị hủy", "will be called off"));
        settled.deferred()
                .forEach(one -> costs.say(
                        one.before(),
                        "sẽ dời sang " + InWords.vietnamese(one.after().civilStart()),
                        "will be moved to " + InWords.english(one.after().civilStart())));
        settled.consequences().interrupted().forEach(costs::say);
        settled.consequences().displaced().forEach(costs::say);
        return costs.shortened();
    }

    private void say(Occurrence one, String vietnamese, String english) {
        String at = language.of(InWords.vietnamese(one.civilStart()), InWords.english(one.civilStart()));
        lines.add("“" + one.programmed().title() + "” · " + at + ": " + language.of(vietnamese, english));
    }

    private void say(Finding finding) {
        Sentence why = FindingInWords.of(finding, zone, finding.places().size());
        say(finding.occurrence(), lower(why.vietnamese()), lower(why.english()));
    }

    private List<String> shortened() {
        if (lines.size() <= MOST_LINES) {
            return List.copyOf(lines);
        }
        List<String> few = new ArrayList<>(lines.subList(0, MOST_LINES));
        few.add(language.of("và %d buổi nữa", "and %d more").formatted(lines.size() - MOST_LINES));
        return few;
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
