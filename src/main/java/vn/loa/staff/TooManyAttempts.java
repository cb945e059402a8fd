package vn.loa.staff;

import java.time.Duration;
import java.util.Optional;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Too many failed sign-ins, to this account or from this address. */
public class TooManyAttempts extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super(429, "too-many-attempts", sentence(minutes(wait)));
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    private static Sentence sentence(long minutes) {
        return new Sentence(
                "Đăng nhập sai quá nhiều lần; hãy chờ " + minutes + " phút rồi thử lại.",
                "Too many failed sign-ins; wait " + minutes + " minute(s) and try again.");
    }
}
