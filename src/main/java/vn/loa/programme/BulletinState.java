package vn.loa.programme;

/** Where a bulletin stands: DRAFT → SUBMITTED → APPROVED, or RETURNED and submitted again. */
public enum BulletinState {
    /** Being written; its officers may change it. */
    DRAFT,
    /** Waiting for an approver; nobody may change it. */
    SUBMITTED,
    /** Fit to be aired, and fixed for ever: a change needs a new edition. */
    APPROVED,
    /** Sent back with a reason; may be changed and submitted again. */
    RETURNED;

    boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
