package vn.loa.receiver.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.sound.OpusFile;
import vn.loa.receiver.store.HashStore;

/** Loads from the receiver's own store, on a thread of its own. */
final class StoreLoader implements Loader {

    private final HashStore content;
    private final Executor worker;
    private final Loop loop;
    private final Events events;

    StoreLoader(HashStore content, Executor worker, Loop loop, Events events) {
        this.content = content;
        this.worker = worker;
        this.loop = loop;
        this.events = events;
    }

    @Override
    public void load(Content wanted, Consumer<Optional<AheadOfTime>> answer) {
        worker.execute(() -> {
            Optional<AheadOfTime> loaded = loadNow(wanted);
            loop.post(() -> answer.accept(loaded));
        });
    }

    private Optional<AheadOfTime> loadNow(Content wanted) {
        try {
            Optional<InputStream> stream = content.openVerified(wanted.sha256());
            if (stream.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(AheadOfTime.of(OpusFile.open(stream.get())));
        } catch (IOException e) {
            events.tell("audio-unreadable", "content", wanted.sha256(), "why", String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
