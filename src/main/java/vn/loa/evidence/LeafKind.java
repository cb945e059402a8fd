package vn.loa.evidence;

/** What a leaf of the log tells. */
public enum LeafKind {
    WARD_FOUNDED,
    /** The windows of a ward, when they were all that its regulation had; later changes are {@link #RULES_SET}. */
    WINDOWS_SET,
    /** A part of a ward's rules with what held before and after, and how much was planned that does not fit any more. */
    RULES_SET,
    /** Occurrences of one schedule that fall silent somewhere by a change of the rules. */
    PLANS_DISPLACED,
    GROUP_MERGED,
    RECEIVER_PLACED,
    ACCOUNT_CHANGED,
    RECEIVER_ENROLLED,
    RECEIVER_ASSIGNED,
    RECEIVER_REVOKED,
    BULLETIN_SUBMITTED,
    BULLETIN_APPROVED,
    BULLETIN_RETURNED,
    PROGRAMME_SAVED,
    CHIME_SET,
    SCHEDULED,
    SCHEDULE_CANCELLED,
    OCCURRENCE_CANCELLED,
    TIMETABLE_ISSUED,
    COMMAND_ISSUED,
    RECEIPT_TAKEN,
    /** A receiver's receipt does not continue the one before: receipts were lost, replaced or forged. */
    RECEIPT_CHAIN_BROKEN,
    AS_RUN,
    EXPORTED
}
