package vn.loa.voice;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A rate at which nobody could follow. */
public class NotARate extends Refusal {

    private static final long serialVersionUID = 1L;

    NotARate() {
        super(
                400,
                "not-a-rate",
                new Sentence("Tốc độ đọc phải từ 60 % đến 150 %.", "The rate must be from 60 % to 150 %."));
    }
}
