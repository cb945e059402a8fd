package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Bytes that come late over a connection which another one has replaced. */
public class UploadTakenOver extends Refusal {

    private static final long serialVersionUID = 1L;

    UploadTakenOver() {
        super(
                409,
                "upload-taken-over",
                new Sentence(
                        "Phần này của tệp đang được gửi lại qua một kết nối khác; không cần làm gì.",
                        "This file goes on over another connection; nothing needs to be done."));
    }
}
