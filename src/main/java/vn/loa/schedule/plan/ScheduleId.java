package vn.loa.schedule.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of one schedule, which lives as long as its rule: an edit is a cancellation and a new schedule. */
public record ScheduleId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScheduleId {}

    /** Reads an id from a path; an unreadable one is nobody's. */
    public static ScheduleId fromString(String text) {
        return new ScheduleId(UUID.fromString(text));
    }

    public static ScheduleId fresh() {
        return new ScheduleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
