/** What must survive a power cut: counters, receipts, started plays. Imports message and note. */
@NullMarked
package vn.loa.receiver.journal;

import org.jspecify.annotations.NullMarked;
