/**
 * What is said: bulletins, their life from draft to approval, their editions.
 *
 * <p>May import clip, area and evidence (registers), staff and the ground; {@code schedule} builds on it.
 */
@NullMarked
package vn.loa.programme;

import org.jspecify.annotations.NullMarked;
