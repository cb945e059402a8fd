/**
 * The whole of Loa as people meet it: the built server as a process of its own, the reference receivers as others, spoken to over HTTP and MQTT
 * only. Knows the wire contract ({@code vn.loa.protocol}) and nothing else of the server's classes.
 */
@NullMarked
package vn.loa.endtoend;

import org.jspecify.annotations.NullMarked;
