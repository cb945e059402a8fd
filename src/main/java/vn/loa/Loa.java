package vn.loa;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.loa.embedded.start.Start;

/**
 * The way in: {@code java -jar quarkus-run.jar} starts the server for real work, {@code … demo} the demo ward.
 *
 * <p>The parts that the server stands on are put in place before Quarkus starts and taken down after it has stopped.
 */
@QuarkusMain
public final class Loa {
    private Loa() {}

    public static void main(String... arguments) {
        // Vietnamese must arrive whole whatever the machine's locale says.
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = new Start(terminal).around(arguments, whenDone -> Quarkus.run(null, whenDone, arguments));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
