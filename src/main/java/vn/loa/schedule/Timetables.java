package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.CancelledOccurrence;
import vn.loa.schedule.plan.Occurrence;

@ApplicationScoped
public class Timetables {
    public record TimetableNote(long version, byte[] bytes) {}

    public Optional<TimetableNote> latest(WardId ward) {
        return Optional.empty();
    }

    public long latestVersion(WardId ward) {
        return 0;
    }

    public List<Occurrence> startingBetween(WardId ward, Instant from, Instant until) {
        return List.of();
    }

    public List<CancelledOccurrence> cancelledBetween(WardId ward, Instant from, Instant until) {
        return List.of();
    }
}
