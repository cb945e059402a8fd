package vn.loa.receiver;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.util.Map;

/**
 * A square code that a phone or a scanner reads, as a path to be drawn black on white, one unit a module.
 *
 * @param side how many units wide and high, with the four units of quiet around it that readers need
 */
record QrCode(String path, int side) {

    private static final int QUIET = 4;

    /** What an installer's scanner types for {@code --code}: the server and the code in one; what follows the # is never sent to any server. */
    static String line(URI server, String code) {
        String address = server.toString();
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + "#" + code;
    }

    static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(
                            text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) {
                        path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(path.toString(), modules.getWidth() + 2 * QUIET);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    public String box() {
        return "0 0 " + side + " " + side;
    }
}
