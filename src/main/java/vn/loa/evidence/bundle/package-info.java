/**
 * The evidence of one ward and period as one file that an auditor carries away and verifies without this server: entries, proof, checkpoint, keys,
 * day sheets, sound ({@code src/docs/evidence-format.md}, 8). May import what evidence may, evidence and the log.
 */
@NullMarked
package vn.loa.evidence.bundle;

import org.jspecify.annotations.NullMarked;
