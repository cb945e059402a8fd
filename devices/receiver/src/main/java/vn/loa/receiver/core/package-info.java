/** The receiver itself: one thread that owns every decision. Imports all of the above; knows no Paho and no socket. */
@NullMarked
package vn.loa.receiver.core;

import org.jspecify.annotations.NullMarked;
