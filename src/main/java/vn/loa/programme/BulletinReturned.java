package vn.loa.programme;

import java.time.Instant;
import vn.loa.staff.Author;

/** Fired inside the transaction in which a bulletin is sent back. */
public record BulletinReturned(BulletinFacts facts, Author by, Instant at, String reason) {}
