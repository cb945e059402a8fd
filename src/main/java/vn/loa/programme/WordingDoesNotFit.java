package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A title, theme or text that is missing or too long. */
public class WordingDoesNotFit extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    private WordingDoesNotFit(String field, Sentence sentence) {
        super(400, "wording-does-not-fit", sentence);
        this.field = field;
    }

    /** Which field it is about: {@code title}, {@code theme} or {@code text}. */
    String field() {
        return field;
    }

    static WordingDoesNotFit title(int longest) {
        return new WordingDoesNotFit(
                "title",
                new Sentence(
                        "Hãy ghi tiêu đề, từ 1 đến %d ký tự.".formatted(longest),
                        "Give a title of 1 to %d characters.".formatted(longest)));
    }

    static WordingDoesNotFit theme(int longest) {
        return new WordingDoesNotFit(
                "theme",
                new Sentence(
                        "Hãy ghi chuyên đề, từ 1 đến %d ký tự.".formatted(longest),
                        "Give a theme of 1 to %d characters.".formatted(longest)));
    }

    static WordingDoesNotFit text(int longest) {
        return new WordingDoesNotFit(
                "text",
                new Sentence(
                        "Nội dung dài quá %d ký tự; hãy rút gọn hoặc tách thành nhiều bản tin.".formatted(longest),
                        "The text is longer than %d characters; shorten it or split the bulletin.".formatted(longest)));
    }
}
