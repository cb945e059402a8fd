package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The connection ended before the file did; nothing of it was kept. */
public class UploadCutOff extends Refusal {

    private static final long serialVersionUID = 1L;

    UploadCutOff() {
        super(
                400,
                "upload-cut-off",
                new Sentence(
                        "Tải lên bị gián đoạn; hãy kiểm tra mạng rồi tải lại.",
                        "The upload was interrupted; check the network and upload it again."));
    }
}
