package vn.loa.receiver.core;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Programme;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.sound.Audio;
import vn.loa.receiver.sound.OpusFile;
import vn.loa.receiver.sound.Suite;

/** Loads from the receiver's own store, on a thread of its own. */
final class StoreLoader implements Loader {

    private static final int FRAMES_IN_A_MILLISECOND = 48;

    private final Library library;
    private final Executor worker;
    private final Loop loop;
    private final Events events;

    StoreLoader(Library library, Executor worker, Loop loop, Events events) {
        this.library = library;
        this.worker = worker;
        this.loop = loop;
        this.events = events;
    }

    @Override
    public void load(Content wanted, Duration from, Consumer<Optional<AheadOfTime>> answer) {
        worker.execute(() -> {
            Optional<AheadOfTime> loaded = loadNow(wanted, from);
            loop.post(() -> answer.accept(loaded));
        });
    }

    private Optional<AheadOfTime> loadNow(Content wanted, Duration from) {
        try {
            Optional<Audio> audio = wanted.isProgramme() ? suite(wanted, from) : rendition(wanted, from);
            return audio.isEmpty() ? Optional.empty() : Optional.of(AheadOfTime.of(audio.get()));
        } catch (IOException e) {
            events.tell("audio-unreadable", "content", wanted.sha256(), "why", String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Audio> rendition(Content wanted, Duration from) throws IOException {
        Optional<InputStream> stream = library.files().openVerified(wanted.sha256());
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        OpusFile opus = OpusFile.open(stream.get());
        opus.skip(from.toMillis() * FRAMES_IN_A_MILLISECOND);
        return Optional.of(opus);
    }

    /** Every file is verified and opened before the first sample: what goes bad later does not stop a programme half way. */
    private Optional<Audio> suite(Content wanted, Duration from) throws IOException {
        Optional<Programme> programme = library.programme(wanted);
        Suite.Builder suite = new Suite.Builder();
        if (programme.isEmpty()) {
            return Optional.empty();
        }
        for (Programme.Part part : programme.get().parts()) {
            if (part.end().compareTo(from) > 0 && !add(suite, part, from)) {
                suite.abandon();
                return Optional.empty();
            }
        }
        return Optional.of(suite.build());
    }

    private boolean add(Suite.Builder suite, Programme.Part part, Duration from) throws IOException {
        long skipped = Math.max(0, from.minus(part.offset()).toMillis());
        long left = part.length().toMillis() - skipped;
        if (part.content().isEmpty()) {
            suite.pause(left);
            return true;
        }
        Optional<InputStream> stream =
                library.files().openVerified(part.content().get().sha256());
        stream.ifPresent(opus -> suite.sound(opus, skipped, left));
        return stream.isPresent();
    }
}
