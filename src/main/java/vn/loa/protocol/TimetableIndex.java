package vn.loa.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The signed head of a ward's timetable: which day sheets hold, by hash [P-21]. */
public record TimetableIndex(
        WardId ward,
        long version,
        Instant issued,
        Instant expires,
        ZoneId zone,
        List<Day> days,
        List<Prefetch> prefetch) {

    public TimetableIndex {
        Objects.requireNonNull(ward);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(expires);
        Objects.requireNonNull(zone);
        days = List.copyOf(days);
        prefetch = List.copyOf(prefetch);
    }

    /** One day's sheet; size in bytes. */
    public record Day(LocalDate date, Sha256 sha256, long size) {

        public Day {
            Objects.requireNonNull(date);
            Objects.requireNonNull(sha256);
        }
    }

    /** Content that may soon be commanded; size in bytes. */
    public record Prefetch(Sha256 sha256, long size) {

        public Prefetch {
            Objects.requireNonNull(sha256);
        }
    }
}
