package vn.loa.clip.audio;

import java.time.Duration;

/**
 * A long silence inside a sound.
 *
 * @param start from the beginning of the rendition
 * @param length how long nothing is heard
 */
public record Gap(Duration start, Duration length) {}
