package vn.loa.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.clip.Brought;
import vn.loa.clip.ClipId;
import vn.loa.clip.ClipOrigin;
import vn.loa.clip.UploadClip;
import vn.loa.protocol.WardId;
import vn.loa.voice.reading.Accent;
import vn.loa.voice.reading.Reader;
import vn.loa.voice.reading.Reading;

/** Has a text read aloud with the ward's own words: to look at, to listen to, or as a clip that goes the way of every recording. */
@ApplicationScoped
class SpeakText {

    private static final Logger LOG = Logger.getLogger(SpeakText.class);

    private static final int LONGEST = 20_000;
    /** Enough to judge a voice by; the whole is heard as the clip. */
    private static final int PREVIEWED = 600;

    private final ReadingWords words;
    private final Voices voices;
    private final UploadClip upload;

    SpeakText(ReadingWords words, Voices voices, UploadClip upload) {
        this.words = words;
        this.voices = voices;
        this.upload = upload;
    }

    /** A text and how it is to sound. */
    record Speech(String text, Accent accent, Rate rate) {}

    /** How it will be read. */
    Reading read(WardId ward, String text, Accent accent) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new NothingToRead(LONGEST);
        }
        return Reader.of(accent, words.spokenIn(ward)).read(text);
    }

    /** The beginning of it, spoken; nothing is kept. */
    byte[] preview(WardId ward, Speech speech) throws IOException {
        String spoken = beginning(read(ward, speech.text(), speech.accent()).spoken());
        Path file = spoken(spoken, speech);
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The whole of it as a clip. */
    ClipId makeClip(WardId ward, Speech speech, String title) throws IOException {
        Path file = spoken(read(ward, speech.text(), speech.accent()).spoken(), speech);
        try (InputStream bytes = Files.newInputStream(file)) {
            String name = (title.isBlank() ? "Bản đọc" : title.strip()) + " (giọng máy).wav";
            Brought brought = new Brought(name, ClipOrigin.SPOKEN, Optional.empty());
            return upload.upload(ward, bytes, Files.size(file), brought).clip().id();
        } finally {
            Files.delete(file);
        }
    }

    private Path spoken(String text, Speech speech) throws IOException {
        Voice voice = voices.require();
        Path file = Files.createTempFile("loa-voice", ".wav");
        try {
            voice.speak(text, speech.accent(), speech.rate(), file);
            return file;
        } catch (IOException failure) {
            Files.delete(file);
            LOG.warnf("voice failed reason=\"%s\"", failure);
            throw new VoiceFailed();
        }
    }

    /** To the end of a word, so that nothing is cut in the middle. */
    private static String beginning(String text) {
        int gap = text.length() <= PREVIEWED ? -1 : text.indexOf(' ', PREVIEWED);
        return gap < 0 ? text : text.substring(0, gap);
    }
}
