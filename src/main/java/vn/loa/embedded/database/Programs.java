package vn.loa.embedded.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path and found again at every later start. */
record Programs(Path home) {
    /** Part of the directory's name, so that another version is unpacked beside the old one, never over it. */
    static final String VERSION = "16.15.0";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks below {@code place} unless that was done before; safe when two processes do it at the same time. */
    static Programs unpackedIn(Path place) throws IOException {
        Path home = place.resolve("postgresql-" + VERSION);
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            unpackBeside(home);
        }
        return new Programs(home);
    }

    private static void unpackBeside(Path home) throws IOException {
        String archive = archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (InputStream packed = Programs.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw DatabaseFailures.noProgramsForThisPlatform(archive);
            }
            unpack(packed, fresh);
            // Renamed as a whole: a start that was cut off leaves no half-filled home behind.
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
        } finally {
            deleteRecursively(fresh);
        }
    }

    /** The archive's name as the publisher of the binaries builds it. */
    static String archiveName(String system, String architecture) {
        String family = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine =
                switch (architecture) {
                    case "amd64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> architecture;
                };
        return "postgres-" + family + "-" + machine + ".txz";
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, into);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive reaches outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Deletes a directory and what is in it; a missing one is fine. */
    static void deleteRecursively(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
