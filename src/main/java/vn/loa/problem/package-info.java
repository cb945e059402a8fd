/** Refusals as types, and their one way onto HTTP as RFC 9457 problems in Vietnamese and English. Imports nothing of Loa. */
@NullMarked
package vn.loa.problem;

import org.jspecify.annotations.NullMarked;
