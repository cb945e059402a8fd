/**
 * Turns whatever an officer brings into one measured, mono rendition for the poles. {@link vn.loa.clip.audio.Ffmpeg} is
 * the only class that starts ffmpeg or ffprobe.
 *
 * <p>Imports nothing of Loa: it knows files and sound, no ward, no account and no database.
 */
@NullMarked
package vn.loa.clip.audio;

import org.jspecify.annotations.NullMarked;
