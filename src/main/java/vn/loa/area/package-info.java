/** Where things are aired: provinces, wards with their civil time and allowed windows, residential groups, coverage. May import staff and the ground. */
@NullMarked
package vn.loa.area;

import org.jspecify.annotations.NullMarked;
