package vn.loa.evidence.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Makes a PDF of well-formed XHTML, with Be Vietnam Pro embedded; nothing is fetched, whatever the text names. */
public final class Pdf {

    private static final String FAMILY = "Be Vietnam Pro";
    private static final Map<String, Integer> FONTS = Map.of(
            "/fonts/be-vietnam-pro/BeVietnamPro_400Regular.ttf", 400,
            "/fonts/be-vietnam-pro/BeVietnamPro_600SemiBold.ttf", 600);

    static {
        // It would tell on the console how long each style sheet took.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * Writes the PDF; the stream stays open.
     *
     * @param xhtml with a head, into which the style goes
     * @param style the name of a style sheet among the resources below {@code report}
     */
    public static void write(String xhtml, String style, OutputStream out) throws IOException {
        String styled = xhtml.replace("</head>", "<style>" + text("/report/" + style) + "</style></head>");
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePDDocument(document);
            builder.useUriResolver((base, address) -> null);
            for (Map.Entry<String, Integer> font : FONTS.entrySet()) {
                PDFontSupplier supplier = new PDFontSupplier(font(document, font.getKey()));
                builder.useFont(supplier, FAMILY, font.getValue(), FontStyle.NORMAL, true);
            }
            builder.withProducer("Loa");
            builder.withHtmlContent(styled, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen().save(out);
            }
        }
    }

    /** Without ligatures: who copies "ff" out of the report must get it. */
    private static PDFont font(PDDocument document, String file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)));
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    private static String text(String resource) throws IOException {
        try (InputStream bytes = open(resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String file) {
        InputStream bytes = Pdf.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalStateException(file + " is missing");
        }
        return bytes;
    }
}
