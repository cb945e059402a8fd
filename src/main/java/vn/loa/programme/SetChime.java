package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An officer chooses what is sounded before bulletins of a class; programmes that are saved already keep theirs. */
@ApplicationScoped
public class SetChime {

    private final Chimes chimes;
    private final AirableParts airable;
    private final Bulletins bulletins;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<ChimeSet> set;

    SetChime(
            Chimes chimes,
            AirableParts airable,
            Bulletins bulletins,
            SignedIn signedIn,
            Clock clock,
            Event<ChimeSet> set) {
        this.chimes = chimes;
        this.airable = airable;
        this.bulletins = bulletins;
        this.signedIn = signedIn;
        this.clock = clock;
        this.set = set;
    }

    /** @param bulletin any approved bulletin with audio */
    @Transactional
    public void set(WardId ward, Precedence precedence, BulletinId bulletin) {
        if (precedence == Precedence.EMERGENCY) {
            throw new ProgrammeOutOfRange();
        }
        airable.of(ward, List.of(bulletin));
        Instant now = clock.instant();
        chimes.set(ward, precedence, bulletin, signedIn.author(), now);
        Bulletin sounded = bulletins.require(ward, bulletin);
        set.fire(new ChimeSet(ward, precedence, bulletin, sounded.title(), sounded.theme(), signedIn.author(), now));
    }
}
