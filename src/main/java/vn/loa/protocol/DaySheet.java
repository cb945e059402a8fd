package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.PlayManner.AfterCut;
import vn.loa.protocol.PlayManner.InTurns;
import vn.loa.protocol.PlayManner.Late;

/** What a ward airs on one civil day, in the order of the starts; content, not a note: its hash stands in the timetable. */
public record DaySheet(WardId ward, LocalDate date, List<Item> items) {

    public DaySheet {
        Objects.requireNonNull(ward);
        Objects.requireNonNull(date);
        items = List.copyOf(items);
    }

    /** One occurrence as receivers need to know it. */
    public record Item(
            OccurrenceId occurrence,
            Instant start,
            Instant latestStart,
            Audience audience,
            ContentReference content,
            Precedence precedence,
            String title,
            String theme,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Late late,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AfterCut afterCut,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InTurns turns) {

        /** One that is carried out in this manner. */
        public Item(
                OccurrenceId occurrence,
                Instant start,
                Instant latestStart,
                Audience audience,
                ContentReference content,
                Precedence precedence,
                String title,
                String theme,
                PlayManner manner) {
            this(
                    occurrence,
                    start,
                    latestStart,
                    audience,
                    content,
                    precedence,
                    title,
                    theme,
                    manner.late(),
                    manner.afterCut(),
                    manner.turns());
        }

        @JsonCreator
        public Item {
            Objects.requireNonNull(occurrence);
            Objects.requireNonNull(start);
            Objects.requireNonNull(latestStart);
            Objects.requireNonNull(audience);
            Objects.requireNonNull(content);
            Objects.requireNonNull(precedence);
            Objects.requireNonNull(title);
            Objects.requireNonNull(theme);
        }
    }
}
