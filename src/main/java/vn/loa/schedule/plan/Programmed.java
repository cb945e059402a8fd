package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Precedence;
import vn.loa.staff.Author;

/**
 * What is aired, with the facts of its approved bulletins copied in.
 *
 * @param bulletin the bulletin, or the first one of a programme
 * @param content the bulletin's rendition, or the programme's list of parts
 * @param parts the bulletins of a programme in their order; empty when it is one bulletin alone
 * @param validUntil it is never aired after this instant; null without such an end
 */
public record Programmed(
        BulletinId bulletin,
        String title,
        String theme,
        Author author,
        Author approver,
        ContentReference content,
        Precedence precedence,
        List<Part> parts,
        @Nullable Instant validUntil) {

    public Programmed {
        parts = List.copyOf(parts);
    }

    /** One bulletin alone, without an end. */
    public Programmed(
            BulletinId bulletin,
            String title,
            String theme,
            Author author,
            Author approver,
            ContentReference content,
            Precedence precedence) {
        this(bulletin, title, theme, author, approver, content, precedence, List.of(), null);
    }

    /** One bulletin within a programme: where it begins and how long it is. */
    public record Part(
            BulletinId bulletin,
            String title,
            String theme,
            Author author,
            Author approver,
            ContentReference content,
            Duration offset) {}

    /** The same with this precedence. */
    public Programmed as(Precedence other) {
        return new Programmed(bulletin, title, theme, author, approver, content, other, parts, validUntil);
    }

    public Duration length() {
        return Duration.ofMillis(content.milliseconds());
    }

    /** All that a receiver needs to hold for it, each once [P-40]. */
    public Stream<ContentReference> contents() {
        return Stream.concat(Stream.of(content), parts.stream().map(Part::content))
                .distinct();
    }

    Optional<Instant> expiry() {
        return Optional.ofNullable(validUntil);
    }
}
