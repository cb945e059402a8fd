package vn.loa.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of one edition of a bulletin. */
public record BulletinId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BulletinId {}

    /** Reads an id from a path; an unreadable one is nobody's. */
    public static BulletinId fromString(String text) {
        return new BulletinId(UUID.fromString(text));
    }

    static BulletinId fresh() {
        return new BulletinId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
