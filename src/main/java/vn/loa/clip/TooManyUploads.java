package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** More unfinished uploads of one person than are kept. */
public class TooManyUploads extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyUploads() {
        super(
                429,
                "too-many-uploads",
                new Sentence(
                        "Đang có quá nhiều tệp tải dở; hãy chờ các tệp đó xong rồi tải tiếp.",
                        "Too many files are being uploaded; wait until those are done."));
    }
}
