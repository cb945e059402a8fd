package vn.loa.programme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.clip.Brought;
import vn.loa.clip.Clip;
import vn.loa.clip.UploadClip;
import vn.loa.protocol.WardId;

/** What an officer typed into the form of a bulletin; the file comes along only where no script has sent it ahead. */
class BulletinForm {

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String theme;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String clip;

    @RestForm
    @Nullable
    String validUntil;

    @RestForm
    @Nullable
    String where;

    @RestForm
    @Nullable
    List<String> groups;

    @RestForm
    @Nullable
    List<String> receivers;

    @RestForm
    @Nullable
    Long version;

    @RestForm
    @Nullable
    String then;

    @RestForm("file")
    @Nullable
    FileUpload file;

    private String earlierName = "";

    /** Under which other name the ward had the file that came along, if it had it; known once {@link #clip} was asked. */
    Optional<String> earlierName() {
        return Optional.of(earlierName).filter(name -> !name.isEmpty());
    }

    String typedTitle() {
        return typed(title);
    }

    String typedTheme() {
        return typed(theme);
    }

    String typedValidUntil() {
        return typed(validUntil);
    }

    String typedText() {
        return typed(text);
    }

    Wording wording() {
        return new Wording(typedTitle(), typedTheme(), typedText());
    }

    Coverage coverage() {
        boolean parts = "parts".equals(where);
        return new CoverageForm(!parts, parts ? groups : null, parts ? receivers : null).coverage();
    }

    boolean wantsSubmission() {
        return "submit".equals(then);
    }

    long seen() {
        return version == null ? -1 : version;
    }

    /** The clip that was sent ahead, or the one made of the file that came along. */
    Optional<UUID> clip(WardId ward, UploadClip upload) throws IOException {
        FileUpload brought = file;
        if (brought != null && brought.size() > 0) {
            try (InputStream bytes = Files.newInputStream(brought.uploadedFile())) {
                Clip known = upload.upload(ward, bytes, brought.size(), Brought.file(typed(brought.fileName())))
                        .clip();
                earlierName = known.isCalled(typed(brought.fileName())) ? "" : known.name();
                return Optional.of(known.id().value());
            }
        }
        return sentAhead();
    }

    Optional<UUID> sentAhead() {
        try {
            return Optional.of(typed(clip)).filter(id -> !id.isBlank()).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchAudio();
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
