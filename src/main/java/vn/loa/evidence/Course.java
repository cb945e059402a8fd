package vn.loa.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one play went as far as its receipts tell; lengths and places in milliseconds.
 *
 * @param reason as it is kept: a code, and after it, where one is named, by what or by whom
 * @param incidents what befell it on the way, earliest first
 */
public record Course(
        String reason,
        List<Incident> incidents,
        Instant plannedStart,
        long plannedMilliseconds,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Long fromMilliseconds,
        @Nullable Long playedMilliseconds) {

    private static final String BY = " by ";

    public Course {
        incidents = List.copyOf(incidents);
    }

    /** The reason without naming whom: {@code cut by 49bc…} is {@code cut}. */
    String code() {
        int named = reason.indexOf(BY);
        return named < 0 ? reason : reason.substring(0, named);
    }

    /** The other broadcast or the person that the reason names. */
    Optional<String> whom() {
        int named = reason.indexOf(BY);
        return named < 0 ? Optional.empty() : Optional.of(reason.substring(named + BY.length()));
    }

    /** Everything that was out of the ordinary as stable codes for programs, the reason first: {@code cut}, {@code waited; paused; resumed}. */
    String codes() {
        return Stream.concat(Stream.of(code()), incidents.stream().map(this::code))
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String code(Incident incident) {
        return switch (incident.kind()) {
            case WAITED -> start == null ? "" : "waited";
            case PAUSED -> "paused";
            case RESUMED -> "resumed";
            case GAVE_WAY -> "";
            case KEY_REVOKED -> "key-revoked";
        };
    }

    /** The other broadcasts that it met, each once, as far as their titles are known. */
    List<String> others() {
        return incidents.stream()
                .flatMap(incident -> Stream.ofNullable(incident.title()))
                .distinct()
                .toList();
    }

    Optional<Incident> last(Incident.Kind... kinds) {
        List<Incident.Kind> wanted = List.of(kinds);
        return incidents.stream()
                .filter(incident -> wanted.contains(incident.kind()))
                .reduce((earlier, later) -> later);
    }

    /** A pause and, where there was one, what ended it. */
    record Pause(Incident cut, Optional<Incident> resumed) {}

    List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        for (Incident incident : incidents) {
            if (incident.kind() == Incident.Kind.PAUSED) {
                pauses.add(new Pause(incident, Optional.empty()));
            } else if (incident.kind() == Incident.Kind.RESUMED && !pauses.isEmpty()) {
                Pause open = pauses.remove(pauses.size() - 1);
                pauses.add(new Pause(open.cut(), Optional.of(incident)));
            }
        }
        return pauses;
    }

    /** Whether it joined after its beginning and never went back to it, so that nobody can have heard all of it. */
    public static boolean lacksItsBeginning(@Nullable Long fromMilliseconds, List<Incident> incidents) {
        return fromMilliseconds != null
                && fromMilliseconds > 0
                && incidents.stream().noneMatch(Incident::isFromTheBeginning);
    }
}
