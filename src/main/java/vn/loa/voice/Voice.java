package vn.loa.voice;

import java.io.IOException;
import java.nio.file.Path;
import vn.loa.voice.reading.Accent;

/** Something that speaks a text which is already written out as it is to be read. */
interface Voice {

    /** Whether it could speak now, as far as that is known without trying. */
    boolean isAvailable();

    /** Whether listeners hear at once that it is a machine. */
    boolean isRobotic();

    /**
     * Speaks into a file, of any kind that clips can be made of.
     *
     * @throws IOException where the voice failed
     */
    void speak(String text, Accent accent, Rate rate, Path target) throws IOException;
}
