package vn.loa.evidence.log;

import java.util.Map;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** This log must not be signed: somebody holds a checkpoint of it that is newer, or another one. */
public class LogHeld extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long size;

    private LogHeld(long size, Sentence sentence) {
        super(503, "log-held", sentence);
        this.size = size;
    }

    /** The database is older than what is held outside. */
    static LogHeld newer(String holder, long held, long own) {
        return new LogHeld(
                held,
                new Sentence(
                        "Không ký nhật ký: " + holder + " đang giữ điểm kiểm có " + held
                                + " mục, còn cơ sở dữ liệu này chỉ có " + own
                                + " mục, nên có lẽ đã được khôi phục từ bản sao lưu cũ. Hãy dừng máy chủ và khôi phục bản sao lưu mới hơn."
                                + " Nếu không còn bản nào, hãy đặt loa.log.origin thành một tên mới: nhật ký mới sẽ tiếp nối và ghi rõ chỗ đứt.",
                        "The log is not signed: " + holder + " holds a checkpoint of " + held
                                + " leaves, but this database has only " + own
                                + ", so it was probably restored from an old backup. Stop the server and restore a newer backup."
                                + " If there is none, set loa.log.origin to a new name: the new log goes on from here and says where the old one broke off."));
    }

    /** The database has other leaves than those that were signed. */
    static LogHeld otherwise(String holder, long size) {
        return new LogHeld(
                size,
                new Sentence(
                        "Không ký nhật ký: điểm kiểm có " + size + " mục mà " + holder
                                + " đang giữ không khớp với cơ sở dữ liệu này, tức là các mục đã ký nay đã khác. Hãy khôi phục bản sao lưu đúng."
                                + " Nếu không còn bản nào, hãy đặt loa.log.origin thành một tên mới và báo cho thanh tra.",
                        "The log is not signed: the checkpoint of " + size + " leaves that " + holder
                                + " holds does not fit this database, so leaves that were signed are others now. Restore the right backup."
                                + " If there is none, set loa.log.origin to a new name and tell the auditors."));
    }

    /** This node has a key that has been replaced. */
    static LogHeld oldKey() {
        return new LogHeld(
                0,
                new Sentence(
                        "Không ký nhật ký: khóa trong keys/log.key của máy này đã bị thay. Hãy chép khóa mới từ máy đã đổi khóa.",
                        "The log is not signed: the key in this machine's keys/log.key has been replaced. Copy the new one from the machine that changed it."));
    }

    /** It has just been restored, and asks around first. */
    static LogHeld listening() {
        return new LogHeld(
                0,
                new Sentence(
                        "Chưa ký nhật ký: máy chủ vừa khởi động và đang chờ các cụm loa và nhân chứng báo điểm kiểm họ giữ. Hãy thử lại sau ít phút.",
                        "The log is not signed yet: the server has just started and waits for receivers and witnesses to tell what they hold. Try again in a few minutes."));
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("heldSize", size);
    }
}
