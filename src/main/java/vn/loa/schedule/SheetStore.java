package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vn.loa.protocol.Sha256;
import vn.loa.station.StationConfig;

/** Puts day sheets where receivers fetch content by hash. */
@ApplicationScoped
class SheetStore {

    private final Path content;

    SheetStore(StationConfig config) {
        this.content = config.dataDirectory().resolve("content");
    }

    /** Keeps the bytes under their hash; on disk before the timetable that names them can be committed. */
    Sha256 keep(byte[] sheet) {
        Sha256 hash = Sha256.of(sheet);
        Path file = content.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path unfinished = Files.createTempFile(file.getParent(), hash.hex(), ".new");
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(sheet));
                    channel.force(true);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return hash;
        } catch (IOException failed) {
            throw new UncheckedIOException("the day sheet " + hash + " cannot be kept", failed);
        }
    }
}
