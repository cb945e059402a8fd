package vn.loa.embedded.start;

import io.quarkus.runtime.LaunchMode;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The order of starting and stopping: foundation, then Quarkus; Quarkus down, then the foundation.
 *
 * <p>Whatever goes wrong on the way up is told as one block on the terminal.
 */
public final class Start {
    private static final int STOPPED_ORDERLY = 0;
    private static final int COULD_NOT_START = 1;
    private static final long LONGEST_STOP_SECONDS = 120;

    private final PrintStream terminal;
    private final CountDownLatch everythingIsDown = new CountDownLatch(1);

    public Start(PrintStream terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the server and returns when all of it has stopped.
     *
     * @param arguments {@code demo} asks for the demo ward
     * @param server runs Quarkus to its end and tells the given consumer its exit code and, when it could not start, why
     * @return exit code for the process
     */
    public int around(String[] arguments, Consumer<BiConsumer<Integer, @Nullable Throwable>> server) {
        // A signal ends the process when the last hook returns, whatever the main thread still has to do.
        Thread hook = new Thread(this::waitUntilEverythingIsDown, "wait until everything is down");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            if (Arrays.asList(arguments).contains("demo")) {
                System.setProperty("loa.demo", "true");
            }
            return runOnFoundation(server);
        } catch (RuntimeException e) {
            terminal.println(StartFailures.explain(e));
            return COULD_NOT_START;
        } finally {
            everythingIsDown.countDown();
            forget(hook);
        }
    }

    private int runOnFoundation(Consumer<BiConsumer<Integer, @Nullable Throwable>> server) {
        StartSettings settings = StartSettings.read(LaunchMode.current().getProfileKey());
        try (Foundation foundation = Foundation.lay(settings)) {
            foundation.settings().forEach(System::setProperty);
            if (settings.demo()) {
                System.setProperty("quarkus.http.host", settings.httpHost());
            }
            AtomicInteger exitCode = new AtomicInteger(STOPPED_ORDERLY);
            server.accept((code, failure) -> {
                exitCode.set(code);
                if (failure != null) {
                    terminal.println(StartFailures.explain(failure));
                }
            });
            return exitCode.get();
        }
    }

    private void waitUntilEverythingIsDown() {
        try {
            if (!everythingIsDown.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                terminal.println("Loa did not stop within " + LONGEST_STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending, so the hook has run or is running.
        }
    }
}
