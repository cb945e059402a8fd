package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A volume cap without hours or without a percentage. */
public class NotAVolumeCap extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAVolumeCap() {
        super(
                400,
                "not-a-volume-cap",
                new Sentence(
                        "Giới hạn âm lượng cần giờ bắt đầu, giờ kết thúc sau đó (không qua nửa đêm) và mức từ 0 đến 100 %.",
                        "A volume cap needs a start, an end after it (not across midnight) and 0 to 100 percent."));
    }
}
