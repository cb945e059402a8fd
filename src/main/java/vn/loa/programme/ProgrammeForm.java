package vn.loa.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Precedence;

/** What an officer chose for a programme: one choice a line, {@code b:} a bulletin, {@code c:} a chime, {@code p:} a pause. */
class ProgrammeForm {

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String theme;

    @RestForm
    @Nullable
    List<String> line;

    @RestForm
    @Nullable
    String repeats;

    @RestForm
    @Nullable
    String gap;

    @RestForm
    @Nullable
    String copiedFrom;

    ProgrammeDraft draft() {
        return new ProgrammeDraft(
                new Wording(typed(title), typed(theme), ""),
                items(),
                number(repeats, 1),
                Duration.ofSeconds(number(gap, 0)),
                origin().orElse(null));
    }

    List<String> lines() {
        return line == null
                ? List.of()
                : line.stream().filter(choice -> !choice.isBlank()).toList();
    }

    private List<ProgrammeItem> items() {
        List<ProgrammeItem> items = new ArrayList<>();
        for (String choice : lines()) {
            items.add(item(choice));
        }
        return items;
    }

    private static ProgrammeItem item(String choice) {
        try {
            String value = choice.substring(Math.min(2, choice.length()));
            return switch (choice.charAt(0)) {
                case 'b' -> ProgrammeItem.of(BulletinId.fromString(value));
                case 'c' -> ProgrammeItem.chime(Precedence.valueOf(value));
                default -> ProgrammeItem.pause(Integer.parseInt(value));
            };
        } catch (IllegalArgumentException unreadable) {
            throw new ProgrammeOutOfRange();
        }
    }

    /** How the form says a line that was saved. */
    static String choice(ProgrammeItem item) {
        Precedence chime = item.chime();
        if (chime != null) {
            return "c:" + chime;
        }
        return item.pauseSeconds() != null ? "p:" + item.pauseSeconds() : "b:" + item.bulletin();
    }

    Optional<ProgrammeId> origin() {
        try {
            return typed(copiedFrom).isBlank()
                    ? Optional.empty()
                    : Optional.of(ProgrammeId.fromString(typed(copiedFrom)));
        } catch (IllegalArgumentException unreadable) {
            throw new NoSuchProgramme();
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return typed(text).isBlank()
                    ? otherwise
                    : Integer.parseInt(typed(text).trim());
        } catch (NumberFormatException unreadable) {
            throw new ProgrammeOutOfRange();
        }
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
