package vn.loa.clip.audio;

import java.util.List;

/**
 * The kinds of sound file that are taken in, each with the one ffmpeg demuxer that may read it. Playlists and other
 * formats that name further files have no case here, and AVI has none because its subtitle streams can hold playlists.
 */
enum Container {
    WAV("wav"),
    AIFF("aiff"),
    CAF("caf"),
    MP3("mp3"),
    AAC("aac"),
    FLAC("flac"),
    OGG("ogg"),
    MOV("mov", "-enable_drefs", "0", "-use_absolute_path", "0"),
    MATROSKA("matroska"),
    ASF("asf"),
    AMR("amr");

    private final String demuxer;
    private final List<String> options;

    Container(String demuxer, String... options) {
        this.demuxer = demuxer;
        this.options = List.of(options);
    }

    /** ffmpeg's name of the demuxer. */
    String demuxer() {
        return demuxer;
    }

    /** Options that shut what the demuxer must not do, such as following a film's references to other files. */
    List<String> options() {
        return options;
    }
}
