package vn.loa.programme;

import java.time.Instant;
import vn.loa.staff.Author;

/** Fired inside the transaction in which a bulletin is laid before an approver. */
public record BulletinSubmitted(BulletinFacts facts, Author by, Instant at) {}
