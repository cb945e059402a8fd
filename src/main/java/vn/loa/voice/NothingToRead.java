package vn.loa.voice;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** No text, or more than is read at one go. */
public class NothingToRead extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToRead(int longest) {
        super(
                400,
                "nothing-to-read",
                new Sentence(
                        "Hãy ghi lời bản tin trước, từ 1 đến %d ký tự.".formatted(longest),
                        "Write the text first, 1 to %d characters.".formatted(longest)));
    }
}
