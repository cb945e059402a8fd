package vn.loa.schedule;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.programme.ProgrammeId;

/** What somebody wants on the air: one bulletin alone, or a programme of several. */
public sealed interface Aired {

    /** The answer for what it is. */
    <T> T either(Function<BulletinId, T> bulletin, Function<ProgrammeId, T> programme);

    /** One bulletin alone. */
    record OfBulletin(BulletinId id) implements Aired {

        @Override
        public <T> T either(Function<BulletinId, T> bulletin, Function<ProgrammeId, T> programme) {
            return bulletin.apply(id);
        }
    }

    /** Several bulletins in the order of a programme. */
    record OfProgramme(ProgrammeId id) implements Aired {

        @Override
        public <T> T either(Function<BulletinId, T> bulletin, Function<ProgrammeId, T> programme) {
            return programme.apply(id);
        }
    }

    default Optional<BulletinId> bulletin() {
        return either(Optional::of, id -> Optional.empty());
    }

    default Optional<ProgrammeId> programme() {
        return either(id -> Optional.empty(), Optional::of);
    }

    /** As forms and addresses carry it: {@code bulletin:…} or {@code programme:…}. */
    default String written() {
        return either(id -> "bulletin:" + id, id -> "programme:" + id);
    }

    /** The one that is named, or the refusal that says that it has to be exactly one. */
    static Aired named(@Nullable BulletinId bulletin, @Nullable ProgrammeId programme) {
        if (bulletin != null && programme == null) {
            return new OfBulletin(bulletin);
        }
        if (programme != null && bulletin == null) {
            return new OfProgramme(programme);
        }
        throw new WhatIsUnclear();
    }

    /** What was {@link #written()}, or the refusal that says that it is not clear. */
    static Aired read(String text) {
        String[] parts = text.split(":", 2);
        try {
            return switch (parts[0]) {
                case "bulletin" -> new OfBulletin(BulletinId.fromString(parts[1]));
                case "programme" -> new OfProgramme(ProgrammeId.fromString(parts[1]));
                default -> throw new WhatIsUnclear();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notAnId) {
            throw new WhatIsUnclear();
        }
    }
}
