/**
 * Bulletins from a higher level (Thông tư 39/2020/TT-BTTTT): sent down to wards in three classes, and what becomes of them in each ward.
 *
 * <p>May import schedule, programme, area, evidence, staff and the ground.
 */
@NullMarked
package vn.loa.directive;

import org.jspecify.annotations.NullMarked;
