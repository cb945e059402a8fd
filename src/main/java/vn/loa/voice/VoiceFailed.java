package vn.loa.voice;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A voice that is there but did not speak. */
public class VoiceFailed extends Refusal {

    private static final long serialVersionUID = 1L;

    VoiceFailed() {
        super(
                502,
                "voice-failed",
                new Sentence(
                        "Giọng đọc không trả lời hoặc bị lỗi; hãy thử lại sau ít phút, hoặc ghi âm.",
                        "The voice did not answer or failed; try again in a few minutes, or record."));
    }
}
