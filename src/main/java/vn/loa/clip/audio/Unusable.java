package vn.loa.clip.audio;

import java.time.Duration;

/**
 * Why a file cannot become a rendition: one case per reason, each with a sentence for the officer that says what to do.
 */
public sealed interface Unusable {

    /** The longest sound that is taken in, once decoded. */
    Duration LONGEST = Duration.ofHours(4);

    /** The shortest sound that is taken in: loudness (ITU-R BS.1770-5) needs several blocks of 0.4 s. */
    Duration SHORTEST = Duration.ofSeconds(1);

    /** The most channels that are taken in. */
    int MOST_CHANNELS = 8;

    /** The highest sampling rate that is taken in, in hertz. */
    int HIGHEST_RATE = 192_000;

    /** Stable name of the reason, in words joined by hyphens, for {@code urn:loa:problem:…}. */
    String type();

    /** What is wrong and what to do, in Vietnamese. */
    String vietnamese();

    /** What is wrong and what to do, in English. */
    String english();

    /** There is not one byte in the file. */
    record Empty() implements Unusable {
        @Override
        public String type() {
            return "clip-empty";
        }

        @Override
        public String vietnamese() {
            return "Tệp rỗng, không có dữ liệu; hãy ghi âm hoặc xuất lại tệp rồi tải lên.";
        }

        @Override
        public String english() {
            return "The file is empty; record or export it again, then upload it.";
        }
    }

    /** The first bytes are those of no sound file that is taken in: text, playlists and archives end here. */
    record NotSound() implements Unusable {
        @Override
        public String type() {
            return "clip-not-sound";
        }

        @Override
        public String vietnamese() {
            return "Tệp không phải âm thanh; hãy chọn tệp MP3, M4A, MP4, WAV, FLAC, OGG, WEBM hoặc WMA.";
        }

        @Override
        public String english() {
            return "The file is not sound; choose an MP3, M4A, MP4, WAV, FLAC, OGG, WEBM or WMA file.";
        }
    }

    /** It looks like sound outside, but nothing in it can be read as sound. */
    record Unreadable() implements Unusable {
        @Override
        public String type() {
            return "clip-unreadable";
        }

        @Override
        public String vietnamese() {
            return "Tệp bị hỏng, bị cắt cụt hoặc không có tiếng; hãy chép lại từ máy ghi rồi tải lên lần nữa.";
        }

        @Override
        public String english() {
            return "The file is damaged, cut off or has no sound; copy it again from the recorder, then upload it again.";
        }
    }

    /** The file's own header promises more sound than there is. */
    record CutOff() implements Unusable {
        @Override
        public String type() {
            return "clip-cut-off";
        }

        @Override
        public String vietnamese() {
            return "Tệp không trọn vẹn: phần đầu tệp khai nhiều âm thanh hơn thực có; hãy chép lại cả tệp rồi tải lên.";
        }

        @Override
        public String english() {
            return "The file is incomplete: its header promises more sound than it holds; copy the whole file again, "
                    + "then upload it.";
        }
    }

    /** Nothing can be heard in it. */
    record Silent() implements Unusable {
        @Override
        public String type() {
            return "clip-silent";
        }

        @Override
        public String vietnamese() {
            return "Tệp chỉ có im lặng; hãy kiểm tra micrô rồi ghi âm lại.";
        }

        @Override
        public String english() {
            return "The file holds only silence; check the microphone and record again.";
        }
    }

    /** Less sound than can be measured. */
    record TooShort() implements Unusable {
        @Override
        public String type() {
            return "clip-too-short";
        }

        @Override
        public String vietnamese() {
            return "Âm thanh ngắn hơn " + SHORTEST.toSeconds() + " giây; hãy tải lên một tệp dài hơn.";
        }

        @Override
        public String english() {
            return "The sound is shorter than " + SHORTEST.toSeconds() + " second; upload a longer file.";
        }
    }

    /** More sound than any session may hold; also what a small file that unpacks to hours of sound gets. */
    record TooLong() implements Unusable {
        @Override
        public String type() {
            return "clip-too-long";
        }

        @Override
        public String vietnamese() {
            return "Âm thanh dài hơn " + LONGEST.toHours() + " giờ; hãy chia thành nhiều tệp ngắn hơn.";
        }

        @Override
        public String english() {
            return "The sound is longer than " + LONGEST.toHours() + " hours; split it into shorter files.";
        }
    }

    /** More channels than a recorder has. */
    record TooManyChannels(int channels) implements Unusable {
        @Override
        public String type() {
            return "clip-too-many-channels";
        }

        @Override
        public String vietnamese() {
            return "Tệp có " + channels + " kênh, nhiều hơn " + MOST_CHANNELS
                    + " kênh; hãy xuất lại thành một kênh (mono) hoặc hai kênh (stereo).";
        }

        @Override
        public String english() {
            return "The file has " + channels + " channels, more than " + MOST_CHANNELS
                    + "; export it again as mono or stereo.";
        }
    }

    /** Sampled faster than any microphone needs. */
    record RateTooHigh(int hertz) implements Unusable {
        @Override
        public String type() {
            return "clip-rate-too-high";
        }

        @Override
        public String vietnamese() {
            return "Tần số lấy mẫu " + hertz + " Hz cao hơn " + HIGHEST_RATE + " Hz; hãy xuất lại ở 48000 Hz.";
        }

        @Override
        public String english() {
            return "The sampling rate of " + hertz + " Hz is above " + HIGHEST_RATE
                    + " Hz; export it again at 48000 Hz.";
        }
    }

    /** Reading it took longer than any honest file takes. */
    record TookTooLong() implements Unusable {
        @Override
        public String type() {
            return "clip-took-too-long";
        }

        @Override
        public String vietnamese() {
            return "Xử lý tệp mất quá nhiều thời gian nên đã dừng; hãy xuất lại thành MP3 rồi tải lên.";
        }

        @Override
        public String english() {
            return "Working on the file took too long and was stopped; export it again as MP3, then upload it.";
        }
    }

    /** The wanted loudness was not reached, however it was turned. */
    record NotLevelled() implements Unusable {
        @Override
        public String type() {
            return "clip-not-levelled";
        }

        @Override
        public String vietnamese() {
            return "Không đưa được âm lượng về mức chuẩn vì tiếng quá không đều; hãy ghi âm lại gần micrô hơn.";
        }

        @Override
        public String english() {
            return "The sound is too uneven to be brought to the standard loudness; record it again closer to the "
                    + "microphone.";
        }
    }
}
