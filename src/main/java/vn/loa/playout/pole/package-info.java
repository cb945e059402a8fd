/**
 * The poles on the desk and on the ladder: which stand how, where, what was ordered of them and what they answered, and their history. Stands on playout, because
 * an order is a command and the day of a pole is what it played. May import playout, schedule, receiver and everything below.
 */
@NullMarked
package vn.loa.playout.pole;

import org.jspecify.annotations.NullMarked;
