package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A form in parts where the recording itself is wanted: the form's own lines would be taken for sound. */
class FormNotRecording extends Refusal {

    private static final long serialVersionUID = 1L;

    FormNotRecording() {
        super(
                415,
                "form-not-recording",
                new Sentence(
                        "Hãy gửi thẳng nội dung tệp âm thanh (application/octet-stream), không gửi trong biểu mẫu"
                                + " multipart.",
                        "Send the recording itself as the body (application/octet-stream), not within a multipart form."));
    }
}
