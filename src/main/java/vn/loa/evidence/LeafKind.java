package vn.loa.evidence;

/** What a leaf of the log tells. */
public enum LeafKind {
    WARD_FOUNDED,
    WINDOWS_SET,
    ACCOUNT_CHANGED,
    RECEIVER_ENROLLED,
    RECEIVER_ASSIGNED,
    RECEIVER_REVOKED,
    BULLETIN_SUBMITTED,
    BULLETIN_APPROVED,
    BULLETIN_RETURNED,
    SCHEDULED,
    SCHEDULE_CANCELLED,
    OCCURRENCE_CANCELLED,
    OCCURRENCE_MOVED,
    CLASH_DECIDED,
    CALENDAR_SHARED,
    CALENDAR_WITHDRAWN,
    TIMETABLE_ISSUED,
    COMMAND_ISSUED,
    RECEIPT_TAKEN,
    /** A receiver's receipt does not continue the one before: receipts were lost, replaced or forged. */
    RECEIPT_CHAIN_BROKEN,
    AS_RUN,
    EXPORTED
}
