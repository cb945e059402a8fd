package vn.loa.programme;

import java.time.Instant;
import vn.loa.staff.Author;

/** Fired inside the transaction in which a programme is saved. */
public record ProgrammeSaved(Programme programme, RunningOrder order, Author by, Instant at) {}
