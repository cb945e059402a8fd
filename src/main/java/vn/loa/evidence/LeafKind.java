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
    /** A higher level sent a bulletin down to wards. */
    DIRECTIVE_SENT,
    /** A second person confirmed an emergency. */
    DIRECTIVE_CONFIRMED,
    /** What became of it in a ward, and who decided. */
    DIRECTIVE_DECIDED,
    PROGRAMME_SAVED,
    CHIME_SET,
    /** The themes that a ward's bulletins may have are these from here on. */
    THEMES_SET,
    /** A ward worded a template of bulletins anew, or took its wording back. */
    TEMPLATE_SET,
    /** How a word is read aloud in a ward. */
    READING_WORD_SET,
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
    /** A validly signed receipt bears the counter of another one that is kept already. */
    RECEIPT_CONTRADICTED,
    /** The final state of one planned (occurrence, receiver). */
    AS_RUN,
    /** What turned out to be true after all; the earlier entry stays. */
    AS_RUN_CORRECTED,
    EXPORTED,
    /** The keys by which receivers know this server. */
    STATION_KEYS_SET,
    /** The log begins, or begins anew under another origin. */
    LOG_FOUNDED,
    /** The key that signs checkpoints is another one from here on. */
    LOG_KEY_SET,
    /** How many leaves of a ward there are up to here, and their running hash. */
    CENSUS,
    /** Somebody holds a checkpoint of this log that is not this log's. */
    CHECKPOINT_DISPUTED
}
