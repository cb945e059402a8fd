package vn.loa.programme;

import java.time.Instant;
import vn.loa.staff.Author;

/** Fired inside the transaction in which a bulletin becomes fit to be aired. */
public record BulletinApproved(BulletinFacts facts, Author by, Instant at) {}
