package vn.loa.voice.reading;

/**
 * What a rule makes of the text at a place.
 *
 * @param end the place behind what was read
 * @param words how it is read
 */
record Said(int end, String words) {}
