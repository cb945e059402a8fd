/**
 * What an auditor carries away: the bundle of a ward's evidence for a period, and the programs that verify it. Stands on playout, because a bundle
 * takes the ward's sound and day sheets along. May import playout, schedule, clip, evidence and everything below.
 */
@NullMarked
package vn.loa.playout.audit;

import org.jspecify.annotations.NullMarked;
