/**
 * The poles: enrolment, keys, assignments, presence, and what devices ask over HTTP for themselves. May import clip, area, evidence, staff and the
 * ground.
 */
@NullMarked
package vn.loa.receiver;

import org.jspecify.annotations.NullMarked;
