/**
 * Rules in civil time: when something is aired, as people say it, and the exact instants that follow.
 *
 * <p>Knows no clock, no database and no container. Below {@code plan}, which puts rules, places and regulations together.
 */
@NullMarked
package vn.loa.schedule.rule;

import org.jspecify.annotations.NullMarked;
