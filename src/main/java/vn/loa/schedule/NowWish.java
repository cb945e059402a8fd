package vn.loa.schedule;

import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.Precedence;

/**
 * What an officer wants aired at once.
 *
 * @param coverage null for where the bulletin proposes; for a programme, the whole ward
 * @param precedence ORDINARY or PRIORITY; an emergency needs two people
 */
public record NowWish(Aired what, @Nullable Coverage coverage, Precedence precedence) {

    public NowWish {
        if (precedence == Precedence.EMERGENCY) {
            throw new EmergencyPlanned();
        }
    }
}
