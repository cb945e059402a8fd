package vn.loa.voice;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A text that cannot be spoken because no voice is installed. */
public class NoVoice extends Refusal {

    private static final long serialVersionUID = 1L;

    NoVoice() {
        super(
                409,
                "no-voice",
                new Sentence(
                        "Máy chủ chưa có giọng đọc; hãy ghi âm hoặc tải tệp lên, và nhờ người quản trị cài espeak-ng.",
                        "This server has no voice; record or upload a file, and ask the administrator to install espeak-ng."));
    }
}
