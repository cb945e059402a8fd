package vn.loa.clip.audio;

import java.util.List;

/**
 * The kinds of sound file that are taken in, each with the one ffmpeg demuxer that may read it. Playlists and other
 * formats that name further files have no case here, and AVI has none because its subtitle streams can hold playlists.
 */
enum Container {
    WAV("wav", "audio/wav"),
    AIFF("aiff", "audio/aiff"),
    CAF("caf", "audio/x-caf"),
    MP3("mp3", "audio/mpeg"),
    AAC("aac", "audio/aac"),
    FLAC("flac", "audio/flac"),
    OGG("ogg", "audio/ogg"),
    MOV("mov", "audio/mp4", "-enable_drefs", "0", "-use_absolute_path", "0"),
    MATROSKA("matroska", "audio/webm"),
    ASF("asf", "audio/x-ms-wma"),
    AMR("amr", "audio/amr");

    private final String demuxer;
    private final String mediaType;
    private final List<String> options;

    Container(String demuxer, String mediaType, String... options) {
        this.demuxer = demuxer;
        this.mediaType = mediaType;
        this.options = List.of(options);
    }

    /** ffmpeg's name of the demuxer. */
    String demuxer() {
        return demuxer;
    }

    /** What a browser is told it is; always sound, also where a film lies around it. */
    String mediaType() {
        return mediaType;
    }

    /** Options that shut what the demuxer must not do, such as following a film's references to other files. */
    List<String> options() {
        return options;
    }
}
