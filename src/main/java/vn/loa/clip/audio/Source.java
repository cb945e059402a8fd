package vn.loa.clip.audio;

import java.nio.file.Path;

/**
 * A sound file that was looked at: only such a one can be given to ffmpeg.
 *
 * @param file the file, under a name that Loa chose
 * @param start what its first bytes said
 */
record Source(Path file, FirstBytes start) {}
