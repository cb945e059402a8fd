package vn.loa.clip;

import java.util.Map;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A part that does not begin where the bytes received so far end; the answer says where that is. */
public class UploadNotThere extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long offset;

    UploadNotThere(long offset) {
        super(
                409,
                "upload-not-there",
                new Sentence(
                        "Phần tệp gửi lên không nối tiếp phần đã nhận (%d byte); hãy gửi tiếp từ đó.".formatted(offset),
                        "This part does not follow what has come so far (%d bytes); go on from there."
                                .formatted(offset)));
        this.offset = offset;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("offset", offset);
    }
}
