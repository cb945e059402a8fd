package vn.loa.evidence.bundle;

import vn.loa.evidence.tlog.Checkpoint;

/** The text that a person reads first who opens a bundle; both languages, Vietnamese first. */
final class Guide {

    private static final String TEXT =
            """
            GÓI MINH CHỨNG PHÁT THANH
            %1$s (%2$s), từ %3$s đến hết %4$s

            Gói này chứa mọi mục nhật ký của phường/xã trong thời gian trên, đúng như khi được ghi, cùng bằng chứng rằng không mục nào bị sửa,
            thêm, bớt hay đổi chỗ. Kiểm tra không cần mạng và không cần tin máy chủ:

              1. Máy có Java 17 trở lên:  java Verify.java <tệp zip này>
              2. Máy không có Java: mở verify.html bằng trình duyệt rồi thả tệp zip vào.

            Nên lấy Verify.java hoặc verify.html từ nguồn khác (ví dụ mã nguồn của Loa), không dùng bản trong gói, nếu không tin nơi gửi gói.
            Hãy giữ lại ba dòng sau (điểm kiểm); lần sau có thể chứng minh rằng nhật ký khi đó là phần đầu của nhật ký mới:

            %5$s
            Trong gói: entries.bin (các mục), tree.bin (bằng chứng), checkpoint (điểm kiểm đã ký), keys.json (khóa), sheets/ (lịch từng ngày),
            content/ (âm thanh, nếu có kèm), bundle.json (mô tả và SHA-256 từng tệp).
            Định dạng: src/docs/evidence-format.md, mục 8, trong mã nguồn của Loa.

            ----------------------------------------------------------------------------------------------------------------------------------

            EVIDENCE BUNDLE
            %1$s (%2$s), from %3$s to the end of %4$s

            This file holds every log entry of the ward in that time, as it was written, with the proof that none was changed, added, left out or
            moved. Verifying needs no network and no trust in the server:

              1. With Java 17 or later:  java Verify.java <this zip file>
              2. Without Java: open verify.html in a browser and drop the zip file there.

            Take Verify.java or verify.html from elsewhere (Loa's source, for instance) rather than from this file if you do not trust whoever sent it.
            Keep the three lines above (the checkpoint): with them it can be proved next time that the log of today is the beginning of the later one.

            In here: entries.bin (the entries), tree.bin (the proof), checkpoint (signed), keys.json (keys), sheets/ (each day's timetable),
            content/ (the sound, where it was asked for), bundle.json (description, and the SHA-256 of each file).
            Format: src/docs/evidence-format.md, section 8, in Loa's source.
            """;

    private Guide() {}

    static String of(BundleRequest asked, Checkpoint checkpoint) {
        return String.format(
                TEXT,
                asked.wardName(),
                asked.ward(),
                asked.period().from(),
                asked.period().until(),
                checkpoint.text().indent(4));
    }
}
