package vn.loa.programme;

import java.time.Instant;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Fired inside the transaction in which a ward's chime of a class is chosen. */
public record ChimeSet(
        WardId ward, Precedence precedence, BulletinId bulletin, String title, String theme, Author by, Instant at) {}
