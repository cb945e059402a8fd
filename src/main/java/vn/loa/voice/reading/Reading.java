package vn.loa.voice.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as it will be read aloud.
 *
 * @param pieces the text from its beginning to its end
 */
public record Reading(List<Piece> pieces) {

    /**
     * A piece of the text.
     *
     * @param written as it stands there
     * @param spoken as it is read; the same where nothing has to be said otherwise
     */
    public record Piece(String written, String spoken) {

        public boolean isChanged() {
            return !written.equals(spoken);
        }
    }

    public Reading {
        pieces = List.copyOf(pieces);
    }

    /** All of it, for a voice. */
    public String spoken() {
        return pieces.stream().map(Piece::spoken).collect(Collectors.joining());
    }

    /** All of it as it was given, composed (NFC). */
    public String written() {
        return pieces.stream().map(Piece::written).collect(Collectors.joining());
    }
}
