package vn.loa.receiver.journal;

import vn.loa.receiver.message.Outcome;

/**
 * The receipt that answered a command, given again when the command is sent again [P-27].
 *
 * @param reason the check that refused it, or nothing
 */
public record KnownAnswer(String note, Outcome outcome, String reason) {

    /** Whether the command may be tried again under the same id: only its audio was not there yet [P-27]. */
    public boolean mayBeTriedAgain() {
        return outcome == Outcome.REFUSED && reason.equals("content");
    }
}
