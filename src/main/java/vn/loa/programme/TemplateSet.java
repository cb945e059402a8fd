package vn.loa.programme;

import java.util.Optional;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/**
 * Fired inside the transaction in which a ward words a template.
 *
 * @param after the ward's own wording; empty when it was taken back
 */
record TemplateSet(WardId ward, String key, Optional<Wording> after, Author by) {}
