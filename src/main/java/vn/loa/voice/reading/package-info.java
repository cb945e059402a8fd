/**
 * Vietnamese text as a person would read it aloud: numbers, dates, times, units, telephone numbers and abbreviations in words. Pure; knows
 * nothing of wards, voices and sound.
 *
 * <p>Imports nothing of Loa.
 */
@NullMarked
package vn.loa.voice.reading;

import org.jspecify.annotations.NullMarked;
