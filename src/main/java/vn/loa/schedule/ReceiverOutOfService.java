package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A single receiver was chosen that is of this ward, and is revoked or has no device yet, so that nothing sounds there. */
class ReceiverOutOfService extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param names the receivers, as people call them */
    ReceiverOutOfService(String names) {
        super(
                409,
                "receiver-out-of-service",
                new Sentence(
                        "Cụm loa %s đã bị thu hồi quyền hoặc chưa lắp thiết bị nên không phát được; hãy bỏ chọn, hoặc nhờ kỹ thuật lắp lại bằng mã mới."
                                .formatted(names),
                        "%s is revoked or has no device yet, so nothing sounds there; leave it out, or have a technician enrol it again with a new code."
                                .formatted(names)));
    }
}
