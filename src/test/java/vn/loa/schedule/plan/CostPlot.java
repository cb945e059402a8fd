package vn.loa.schedule.plan;

import java.util.Arrays;
import java.util.Locale;

/** Draws milliseconds against a count, two curves a panel, as SVG. */
final class CostPlot {

    private static final int WIDTH = 380;
    private static final int HEIGHT = 260;
    private static final int MARGIN = 48;

    private CostPlot() {}

    /** One panel: what is counted, and milliseconds of an edit and of everything anew. */
    record Panel(String counted, int[] counts, double[] edit, double[] anew) {}

    static String svg(Panel... panels) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH * panels.length,
                HEIGHT + 30));
        for (int i = 0; i < panels.length; i++) {
            svg.append(panel(panels[i], i * WIDTH));
        }
        svg.append("<text x=\"48\" y=\"280\" fill=\"#1f6feb\">edit of one day</text>\n")
                .append("<text x=\"180\" y=\"280\" fill=\"#b35900\">30 days from nothing</text>\n</svg>\n");
        return svg.toString();
    }

    private static String panel(Panel panel, int left) {
        double most = Math.max(
                Arrays.stream(panel.edit()).max().orElseThrow(),
                Arrays.stream(panel.anew()).max().orElseThrow());
        int last = panel.counts()[panel.counts().length - 1];
        return axes(panel, left, most, last)
                + curve(panel.counts(), panel.edit(), left, most, last, "#1f6feb")
                + curve(panel.counts(), panel.anew(), left, most, last, "#b35900");
    }

    private static String axes(Panel panel, int left, double most, int last) {
        int right = left + WIDTH - 16;
        int bottom = HEIGHT - MARGIN;
        return String.format(
                Locale.ROOT,
                "<path d=\"M%d 16V%dH%d\" stroke=\"#444\" fill=\"none\"/>%n"
                        + "<text x=\"%d\" y=\"%d\">0</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>%n"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n"
                        + "<text x=\"%d\" y=\"24\">%.1f ms</text>%n",
                left + MARGIN,
                bottom,
                right,
                left + MARGIN,
                bottom + 16,
                right,
                bottom + 16,
                last,
                left + WIDTH / 2 + 16,
                bottom + 32,
                panel.counted(),
                left + MARGIN + 4,
                most);
    }

    private static String curve(int[] counts, double[] millis, int left, double most, int last, String colour) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            points.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    left + MARGIN + (WIDTH - MARGIN - 16.0) * counts[i] / last,
                    HEIGHT - MARGIN - (HEIGHT - MARGIN - 24.0) * millis[i] / most));
        }
        return "<polyline points=\"" + points.toString().strip() + "\" fill=\"none\" stroke-width=\"2\" stroke=\""
                + colour + "\"/>\n";
    }
}
