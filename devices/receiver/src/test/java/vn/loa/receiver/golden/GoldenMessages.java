package vn.loa.receiver.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes every file of devices/protocol/examples, the same bytes each time (Ed25519 needs no chance). Run
 * {@link #main} after a change of the contract; a test holds the committed files against it.
 */
public final class GoldenMessages {

    private GoldenMessages() {}

    /** Writes the files; the argument is the examples folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Every file by its path in the examples folder. */
    static Map<String, byte[]> all() {
        Examples examples = new Examples();
        ValidExamples valid = new ValidExamples(examples);
        valid.notes();
        valid.ofTheLog();
        valid.objects();
        InvalidCommands commands = new InvalidCommands(examples);
        commands.notWellFormed();
        commands.ofWrongSenders();
        commands.notToBeCarriedOut();
        InvalidNotes others = new InvalidNotes(examples);
        others.notes();
        others.enrolments();
        ProgrammeExamples programmes = new ProgrammeExamples(examples);
        programmes.valid();
        programmes.invalid();
        new ExampleIndex(examples).write();
        return examples.files();
    }
}
