package vn.loa.evidence;

import java.util.Map;
import vn.loa.problem.Sentence;

/** What the codes of reasons mean [PROTOCOL §8]; what is not known is shown as it is. */
final class Reasons {

    private static final Map<String, Sentence> WORDS = Map.ofEntries(
            Map.entry("no-word", new Sentence("không có tin từ cụm loa", "no word from the receiver")),
            Map.entry(
                    "no-word-of-the-end",
                    new Sentence("đã bắt đầu; không có tin về lúc kết thúc", "it began; no word of how it ended")),
            Map.entry(
                    "interrupted: power-or-process-lost",
                    new Sentence("mất điện hoặc máy tắt đột ngột", "power lost, or the program ended abruptly")),
            Map.entry("not final: no word yet", new Sentence("chưa phải kết quả cuối", "not final")),
            Map.entry(
                    "not final: started, no word of the end yet",
                    new Sentence("đã bắt đầu; chưa phải kết quả cuối", "it began; not final")),
            Map.entry(
                    "interrupted: shutdown",
                    new Sentence("cụm loa được tắt giữa chừng", "the receiver was shut down in the middle")),
            Map.entry("stopped: command", new Sentence("được dừng theo lệnh", "stopped by command")),
            Map.entry("stopped: revoked", new Sentence("cụm loa bị thu hồi", "the receiver was revoked")),
            Map.entry(
                    "over",
                    new Sentence(
                            "đến giờ nối vào thì chương trình đã hết", "it was over before this receiver could join")),
            Map.entry("muted", new Sentence("cụm loa đang tắt tiếng", "the receiver was muted")),
            Map.entry(
                    "stopped: muted",
                    new Sentence("cụm loa được tắt tiếng giữa chừng", "the receiver was muted in the middle")),
            Map.entry("over-budget", new Sentence("quá số phút cho phép", "over the minutes that are allowed")),
            Map.entry("content-missing", new Sentence("chưa tải được âm thanh", "the audio had not arrived")),
            Map.entry("outside-window", new Sentence("ngoài khung giờ cho phép", "outside the allowed window")),
            Map.entry("clock-unknown", new Sentence("cụm loa không chắc giờ", "the receiver was not sure of the time")),
            Map.entry(
                    "not-running",
                    new Sentence("cụm loa không chạy vào giờ phát", "the receiver was not running at the hour")),
            Map.entry(
                    "came-late",
                    new Sentence("lịch đến cụm loa quá muộn", "the timetable reached the receiver too late")),
            Map.entry(
                    "timetable-expired",
                    new Sentence("lịch trên cụm loa đã hết hạn", "the receiver’s timetable had expired")),
            Map.entry(
                    "precedence",
                    new Sentence(
                            "mức ưu tiên không được nhận theo lịch", "that precedence is not taken from a timetable")),
            Map.entry("revoked", new Sentence("cụm loa bị thu hồi", "the receiver was revoked")),
            Map.entry("watchdog", new Sentence("phát quá thời lượng, tự ngắt", "ran over its length and was cut off")),
            Map.entry("unreadable", new Sentence("tệp âm thanh không đọc được", "the audio file could not be read")),
            Map.entry("device-lost", new Sentence("mất thiết bị âm thanh", "the sound device was lost")),
            Map.entry(
                    "refused: content",
                    new Sentence("bị từ chối: chưa có âm thanh", "refused: the audio was not there")),
            Map.entry(
                    "refused: caps",
                    new Sentence(
                            "bị từ chối: ngoài khung giờ hoặc quá âm lượng",
                            "refused: outside the window or over the volume")),
            Map.entry(
                    "refused: expiry",
                    new Sentence("bị từ chối: lệnh đến quá muộn", "refused: the command came too late")),
            Map.entry("refused: counter", new Sentence("bị từ chối: lệnh cũ", "refused: an old command")),
            Map.entry("refused: played", new Sentence("bị từ chối: đã phát rồi", "refused: it was played already")));

    private Reasons() {}

    static Sentence of(String code) {
        return WORDS.getOrDefault(code, new Sentence(code, code));
    }
}
