package vn.loa.programme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.clip.Brought;
import vn.loa.clip.UploadClip;
import vn.loa.protocol.WardId;

/** Several files that are to become drafts; the files themselves come along only where no script has sent them ahead. */
class SeveralForm {

    @RestForm
    @Nullable
    List<String> title;

    @RestForm
    @Nullable
    List<String> clip;

    @RestForm
    @Nullable
    String theme;

    @RestForm
    @Nullable
    String where;

    @RestForm
    @Nullable
    List<String> groups;

    @RestForm
    @Nullable
    List<String> receivers;

    @RestForm("file")
    @Nullable
    List<FileUpload> files;

    String typedTheme() {
        return theme == null ? "" : theme;
    }

    Coverage coverage() {
        boolean parts = "parts".equals(where);
        return new CoverageForm(!parts, parts ? groups : null, parts ? receivers : null).coverage();
    }

    /** A title with its clip each, in the order in which they stand in the form. */
    List<DraftSeveral.Titled> titled(WardId ward, UploadClip upload) throws IOException {
        List<DraftSeveral.Titled> titled = new ArrayList<>();
        List<String> titles = title == null ? List.of() : title;
        List<String> clips = clip == null ? List.of() : clip;
        if (titles.size() != clips.size()) {
            throw new NoSuchAudio();
        }
        for (int each = 0; each < clips.size(); each++) {
            titled.add(new DraftSeveral.Titled(titles.get(each), id(clips.get(each))));
        }
        for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
            if (file.size() > 0) {
                titled.add(uploaded(ward, upload, file));
            }
        }
        return titled;
    }

    private static DraftSeveral.Titled uploaded(WardId ward, UploadClip upload, FileUpload file) throws IOException {
        String name = file.fileName() == null ? "" : file.fileName();
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            UUID clip = upload.upload(ward, bytes, file.size(), Brought.file(name))
                    .clip()
                    .id()
                    .value();
            return new DraftSeveral.Titled(name.replaceFirst("\\.[^.]*$", ""), clip);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchAudio();
        }
    }
}
