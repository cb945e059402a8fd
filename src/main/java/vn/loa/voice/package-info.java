/**
 * Text to speech: the port {@code Voice} with its adapters, a ward's own words, and the clip that is made of a text.
 *
 * <p>May import clip, staff, page and the ground; {@code programme} offers it. How text is read is in {@code reading}.
 */
@NullMarked
package vn.loa.voice;

import org.jspecify.annotations.NullMarked;
