package vn.loa.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.Shown;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Programmed;

/**
 * One occurrence as pages show it, coming, on air or over.
 *
 * @param phase {@code COMING}, {@code ON_AIR}, {@code STOPPED}, {@code OVER} or {@code CANCELLED}
 * @param played how many receivers have played it to its end
 * @param meant how many it is for
 * @param parts the bulletins of a programme
 * @param offers to plan it again, at most one
 */
record Standing(
        String occurrence,
        String title,
        String theme,
        String author,
        String approver,
        String content,
        Instant start,
        Duration length,
        String phase,
        int prepared,
        int started,
        int played,
        int meant,
        List<WatchBroadcast.ReceiverRow> receivers,
        List<PartShown> parts,
        List<Offer> offers) {

    /** One bulletin of a programme. */
    record PartShown(String title, Duration offset, Duration length) {

        static PartShown of(Programmed.Part part) {
            return new PartShown(
                    part.title(),
                    part.offset(),
                    Duration.ofMillis(part.content().milliseconds()));
        }

        static PartShown of(AsRunEntry.PartFacts part) {
            return new PartShown(
                    part.title(), Duration.ofMillis(part.offset()), Duration.ofMillis(part.milliseconds()));
        }
    }

    static Standing coming(Occurrence occurrence, List<WatchBroadcast.ReceiverRow> receivers) {
        return new Standing(
                occurrence.id().value(),
                occurrence.programmed().title(),
                occurrence.programmed().theme(),
                occurrence.programmed().author().name(),
                occurrence.programmed().approver().name(),
                occurrence.programmed().content().sha256().hex(),
                occurrence.start(),
                occurrence.programmed().length(),
                "COMING",
                prepared(receivers),
                0,
                0,
                receivers.size(),
                receivers,
                occurrence.programmed().parts().stream().map(PartShown::of).toList(),
                List.of());
    }

    static Standing of(Broadcast broadcast, List<WatchBroadcast.ReceiverRow> receivers, Instant now) {
        return new Standing(
                broadcast.occurrence().value(),
                broadcast.title(),
                broadcast.theme(),
                broadcast.author(),
                broadcast.approver(),
                broadcast.content().sha256().hex(),
                broadcast.plannedStart(),
                broadcast.length(),
                phase(broadcast, receivers, now),
                prepared(receivers),
                count(receivers, row -> row.startedAt() != null),
                count(receivers, row -> row.state() == Airing.State.PLAYED),
                receivers.size(),
                receivers,
                broadcast.parts().stream().map(PartShown::of).toList(),
                Offer.of(broadcast, receivers).stream().toList());
    }

    /** Whether somebody may still stop it. */
    public boolean stoppable() {
        return phase.equals("ON_AIR");
    }

    public boolean over() {
        return phase.equals("OVER") || phase.equals("STOPPED");
    }

    public boolean complete() {
        return played == meant;
    }

    /** Whether every receiver has its final state, and nobody heard anything. */
    public boolean unheard() {
        return awaited() == 0 && played == 0 && partly() == 0;
    }

    /** How many have no final state yet. */
    public int awaited() {
        return count(receivers, row -> !row.hasEnded());
    }

    /** How many came to the end with no sound device: nobody heard them. */
    public int silent() {
        return count(receivers, row -> row.shown().equals(Shown.PLAYED_SILENT.name()));
    }

    /** How many came to the end into a file, not on a loudspeaker. */
    public int filed() {
        return count(receivers, row -> row.shown().equals(Shown.PLAYED_TO_FILE.name()));
    }

    /** How many came to the end, but on no loudspeaker. */
    public int notOnALoudspeaker() {
        return silent() + filed();
    }

    /** How many played all of it, as far as is known on a loudspeaker. */
    public int plain() {
        return played - notOnALoudspeaker();
    }

    public int partly() {
        return in(Airing.State.PARTLY_PLAYED);
    }

    public int failed() {
        return in(Airing.State.FAILED);
    }

    public int missed() {
        return in(Airing.State.MISSED);
    }

    public int cancelled() {
        return in(Airing.State.CANCELLED);
    }

    private int in(Airing.State state) {
        return count(receivers, row -> row.state() == state);
    }

    private static String phase(Broadcast broadcast, List<WatchBroadcast.ReceiverRow> receivers, Instant now) {
        if (broadcast.state() == Broadcast.State.CANCELLED) {
            return "CANCELLED";
        }
        boolean allFinal = receivers.stream().allMatch(WatchBroadcast.ReceiverRow::hasEnded);
        if (broadcast.state() == Broadcast.State.STOPPED) {
            return "STOPPED";
        }
        if (now.isBefore(broadcast.plannedStart())) {
            return "COMING";
        }
        if (allFinal || broadcast.state() == Broadcast.State.CLOSED) {
            return "OVER";
        }
        // A receiver that began late plays on after the planned end.
        boolean underWay = receivers.stream()
                .filter(row -> row.state() == Airing.State.STARTED)
                .flatMap(row -> Stream.ofNullable(row.startedAt()))
                .anyMatch(start -> now.isBefore(start.plus(broadcast.length())));
        boolean planned = !now.isAfter(broadcast.plannedEnd());
        return planned || underWay ? "ON_AIR" : "OVER";
    }

    private static int prepared(List<WatchBroadcast.ReceiverRow> receivers) {
        return count(receivers, row -> row.hasTimetable() && row.hasAudio());
    }

    private static int count(
            List<WatchBroadcast.ReceiverRow> receivers,
            java.util.function.Predicate<WatchBroadcast.ReceiverRow> condition) {
        return Math.toIntExact(receivers.stream().filter(condition).count());
    }
}
