/** The command line, enrolment and the wiring of one receiver process. Imports every package below it. */
@NullMarked
package vn.loa.receiver;

import org.jspecify.annotations.NullMarked;
