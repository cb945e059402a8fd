package vn.loa.evidence.log;

import java.util.List;
import vn.loa.evidence.tlog.TreeHash;

/**
 * The newest checkpoint for somebody who holds an older one, with the proof that it continues that one.
 *
 * @param note with the log's own signature lines
 * @param from the size that the proof begins at; 0 for somebody who holds none
 */
public record Handout(String note, long from, List<TreeHash> proof) {}
