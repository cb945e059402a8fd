/**
 * Audio as people bring it, and the rendition made of it: upload, transcoding, listening, the store of content by hash.
 *
 * <p>May import staff, and the ground. What is known of sound itself is in {@code audio}.
 */
@NullMarked
package vn.loa.clip;

import org.jspecify.annotations.NullMarked;
