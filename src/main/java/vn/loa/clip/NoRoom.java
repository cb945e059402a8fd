package vn.loa.clip;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The disk cannot hold the upload; nothing of it was kept. */
public class NoRoom extends Refusal {

    private static final long serialVersionUID = 1L;

    NoRoom() {
        super(
                507,
                "no-room",
                new Sentence(
                        "Máy chủ hết chỗ lưu trữ nên chưa nhận tệp; hãy báo người quản trị dọn ổ đĩa rồi tải lại.",
                        "The server's disk is full and the file was not taken; ask the administrator to make room, then upload it again."));
    }
}
