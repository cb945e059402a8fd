package vn.loa.clip.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets the ffmpeg that came with Loa start on a machine without a desktop. Its libavdevice is linked to screen-grabbing
 * and sound-card libraries that Loa never calls, yet the loader refuses to start a program when one is absent. In the
 * place of each absent one goes a library of that name with nothing in it; the loader binds functions when they are
 * first called, and these never are.
 */
final class AbsentLibraries {

    private static final List<String> NEVER_CALLED =
            List.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");

    private static final int PROGRAM_HEADERS = 64;
    private static final int DYNAMIC = 192;
    private static final int HASH = 272;
    private static final int SYMBOLS = 288;
    private static final int STRINGS = 312;

    private AbsentLibraries() {}

    /** Puts an empty library beside the programs in the directory for each that this machine does not have. */
    static void replaceIn(Path directory) throws IOException {
        for (String name : NEVER_CALLED) {
            if (isAskedFor(name, directory)) {
                Files.write(directory.resolve(name), empty(name));
            }
        }
    }

    /** Asks the program itself: only its loader knows where this system keeps its libraries. */
    private static boolean isAskedFor(String name, Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(directory.resolve("ffmpeg").toString(), "-version");
        builder.environment().put("LD_LIBRARY_PATH", directory.toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while trying ffmpeg", stop);
        }
        return said.contains(name + ": cannot open shared object file");
    }

    /** A 64-bit ELF shared object (System V gABI, chapter 5) that has its name and not one symbol. */
    static byte[] empty(String name) throws IOException {
        byte[] strings = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(STRINGS + strings.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        file.putShort((short) 3).putShort(machine()).putInt(1).putLong(0).putLong(PROGRAM_HEADERS);
        file.putLong(0).putInt(0).putShort((short) 64).putShort((short) 56).putShort((short) 2);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        segment(file, 1, 6, 0, file.capacity(), 0x10000);
        segment(file, 2, 6, DYNAMIC, HASH - DYNAMIC, 8);
        file.position(DYNAMIC);
        file.putLong(14).putLong(1); // DT_SONAME
        file.putLong(4).putLong(HASH); // DT_HASH
        file.putLong(5).putLong(STRINGS); // DT_STRTAB
        file.putLong(6).putLong(SYMBOLS); // DT_SYMTAB
        file.putLong(0).putLong(0); // DT_NULL
        file.putInt(1).putInt(1).putInt(0).putInt(0); // one bucket, one chain, both naming the null symbol
        file.position(STRINGS);
        file.put(strings);
        return file.array();
    }

    private static void segment(ByteBuffer file, int type, int flags, int offset, int length, int alignment) {
        file.putInt(type).putInt(flags).putLong(offset).putLong(offset).putLong(offset);
        file.putLong(length).putLong(length).putLong(alignment);
    }

    private static short machine() {
        return (short) (System.getProperty("os.arch", "").equals("aarch64") ? 183 : 62);
    }
}
