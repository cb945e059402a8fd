package vn.loa.schedule.plan;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast of a bulletin that cannot be heard. */
public class BulletinWithoutAudio extends Refusal {

    private static final long serialVersionUID = 1L;

    public BulletinWithoutAudio() {
        super(
                409,
                "bulletin-without-audio",
                new Sentence(
                        "Bản tin chưa có âm thanh nên không phát được; hãy tạo phiên bản mới kèm tệp âm thanh rồi trình duyệt.",
                        "The bulletin has no audio and cannot be aired; make a new edition with audio and submit it."));
    }
}
