package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A bulletin in a programme that cannot be heard. */
public class PartWithoutAudio extends Refusal {

    private static final long serialVersionUID = 1L;

    PartWithoutAudio(String title) {
        super(
                409,
                "part-without-audio",
                new Sentence(
                        "“%s” chưa có âm thanh; hãy bỏ bản tin này hoặc làm phiên bản mới kèm âm thanh."
                                .formatted(title),
                        "“%s” has no audio; leave it out or make a new edition with audio.".formatted(title)));
    }
}
