package vn.loa.receiver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;

/**
 * The last that a receiver told of itself; members that it never told are absent. Not evidence: only the latest is kept.
 *
 * @param since since when it is online, or offline
 * @param boot which run of its program told this
 * @param bootSince when that run was first heard
 * @param clockErrorMilliseconds how wrong its clock may be
 * @param muted whether it is silent but for emergencies [P-64]; one that cannot be told so says nothing
 * @param missing content that it does not hold yet, at most a hundred
 */
public record Presence(
        ReceiverId receiver,
        boolean online,
        Instant lastSeen,
        Instant since,
        @Nullable String boot,
        @Nullable Instant bootSince,
        @Nullable String version,
        @Nullable String model,
        @Nullable String clockSource,
        @Nullable Double clockErrorMilliseconds,
        @Nullable Long freeBytes,
        @Nullable Integer volume,
        @Nullable Boolean muted,
        @Nullable String sound,
        @Nullable String playing,
        @Nullable Long timetable,
        List<Sha256> missing,
        int missingMore) {

    /** Whether the receiver said that it has this version of the timetable, or a later one, on disk with all its day sheets. */
    public boolean hasTimetable(long version) {
        return timetable != null && timetable >= version;
    }

    /** Whether the receiver said that it holds this content, given that it has the timetable that names it. */
    public boolean hasContent(Sha256 content, long namedInTimetable) {
        return hasTimetable(namedInTimetable) && missingMore == 0 && !missing.contains(content);
    }

    public Optional<Duration> clockError() {
        return Optional.ofNullable(clockErrorMilliseconds)
                .map(milliseconds -> Duration.ofNanos(Math.round(milliseconds * 1_000_000)));
    }
}
