/** What every request passes before any feature: cross-site requests, security headers, who reads the metrics. May import staff and the ground. */
@NullMarked
package vn.loa.staff.door;

import org.jspecify.annotations.NullMarked;
