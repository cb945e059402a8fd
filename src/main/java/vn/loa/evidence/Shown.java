package vn.loa.evidence;

import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry.Outcome;
import vn.loa.problem.Sentence;
import vn.loa.protocol.Receipt;

/** A final state as readers are told of it: what no loudspeaker played is no plain success. */
public enum Shown {
    PLAYED("Phát thành công", "Played"),
    PLAYED_SILENT("Đã phát, nhưng không có thiết bị âm thanh", "Played, but there was no sound device"),
    PLAYED_TO_FILE("Đã phát vào tệp, không ra loa", "Played into a file, not on a loudspeaker"),
    PARTLY_PLAYED("Phát một phần", "Partly played"),
    PARTLY_PLAYED_SILENT("Phát một phần, không có thiết bị âm thanh", "Partly played, without a sound device"),
    PARTLY_PLAYED_TO_FILE("Phát một phần vào tệp, không ra loa", "Partly played, into a file"),
    FAILED("Không thành công", "Failed"),
    MISSED("Không phát", "Missed"),
    CANCELLED("Đã hủy", "Called off"),
    AWAITING("Chưa có tin", "Awaiting word");

    private final String vietnamese;
    private final String english;

    Shown(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** @param sound where the sound went; null when nobody said */
    public static Shown of(Outcome outcome, Receipt.@Nullable Sound sound) {
        return switch (outcome) {
            case PLAYED -> through(sound, PLAYED, PLAYED_SILENT, PLAYED_TO_FILE);
            case PARTLY_PLAYED -> through(sound, PARTLY_PLAYED, PARTLY_PLAYED_SILENT, PARTLY_PLAYED_TO_FILE);
            case FAILED -> FAILED;
            case MISSED -> MISSED;
            case CANCELLED -> CANCELLED;
            case AWAITING -> AWAITING;
        };
    }

    private static Shown through(Receipt.@Nullable Sound sound, Shown heard, Shown silent, Shown file) {
        if (sound == Receipt.Sound.SILENT) {
            return silent;
        }
        return sound == Receipt.Sound.FILE ? file : heard;
    }

    public Sentence sentence() {
        return new Sentence(vietnamese, english);
    }
}
