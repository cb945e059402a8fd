package vn.loa.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Precedence;

/**
 * One line of a programme: a bulletin, the ward's chime of a class, or a pause. A chime that was saved also names the bulletin that it
 * was then; whoever sends one back gets the chime of today.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeItem(
        @Schema(examples = "0d9f4c7e-93f4-4a57-8f0c-0a3e6c1d2b11") @Nullable BulletinId bulletin,
        @Schema(examples = "ORDINARY") @Nullable Precedence chime,
        @Schema(examples = "5") @Nullable Integer pauseSeconds) {

    public static ProgrammeItem of(BulletinId bulletin) {
        return new ProgrammeItem(bulletin, null, null);
    }

    public static ProgrammeItem chime(Precedence precedence) {
        return new ProgrammeItem(null, precedence, null);
    }

    public static ProgrammeItem pause(int seconds) {
        return new ProgrammeItem(null, null, seconds);
    }

    /** Whether somebody could have meant it. */
    boolean isClear() {
        return pauseSeconds != null
                ? bulletin == null && chime == null && pauseSeconds >= 1 && pauseSeconds <= 600
                : bulletin != null || (chime != null && chime != Precedence.EMERGENCY);
    }

    /** The same with the chime that the ward has now. */
    ProgrammeItem resolved(Chimes.OfWard chimes) {
        return chime == null ? this : new ProgrammeItem(chimes.of(chime), chime, null);
    }
}
