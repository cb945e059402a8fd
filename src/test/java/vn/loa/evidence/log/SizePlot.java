package vn.loa.evidence.log;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws what the log's answers cost against its size: size on a logarithmic axis, milliseconds on a linear one. */
final class SizePlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int BOTTOM = 50;
    private static final int TOP = 20;
    private static final int RIGHT = 170;

    private final List<EvidenceFigures.Point> points;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private SizePlot(List<EvidenceFigures.Point> points) {
        this.points = points;
        this.most = 1.2
                * points.stream()
                        .mapToDouble(point -> Math.max(
                                Math.max(point.inclusion(), point.consistency()),
                                Math.max(point.tile(), point.bundle())))
                        .max()
                        .orElse(1);
    }

    static String svg(List<EvidenceFigures.Point> points) {
        return new SizePlot(points).draw();
    }

    private String draw() {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH,
                HEIGHT));
        svg.append("<title>Cost of proofs and tiles against the size of the log</title>\n");
        svg.append(String.format("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n", WIDTH, HEIGHT));
        axes();
        line("inclusion proof", "#0b6e99", EvidenceFigures.Point::inclusion, 0);
        line("consistency proof", "#7a3e9d", EvidenceFigures.Point::consistency, 1);
        line("hash tile", "#2e7d32", EvidenceFigures.Point::tile, 2);
        line("entry bundle", "#b26a00", EvidenceFigures.Point::bundle, 3);
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        for (EvidenceFigures.Point point : points) {
            text(x(point), HEIGHT - BOTTOM + 18, "middle", size(point.size()));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "leaves in the log");
        for (int tick = 0; tick <= 4; tick++) {
            double value = most * tick / 4;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y(value),
                    y(value)));
            text(LEFT - 8, y(value) + 4, "end", String.format(Locale.ROOT, "%.1f ms", value));
        }
    }

    private void line(String name, String colour, ToDoubleFunction<EvidenceFigures.Point> cost, int number) {
        StringBuilder path = new StringBuilder();
        for (EvidenceFigures.Point point : points) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point), y(cost.applyAsDouble(point))));
        }
        svg.append(String.format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                path.toString().strip(), colour));
        int y = TOP + 14 + 18 * number;
        svg.append(String.format(
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                WIDTH - RIGHT + 15, WIDTH - RIGHT + 35, y - 4, y - 4, colour));
        text(WIDTH - RIGHT + 42, y, "start", name);
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }

    private double x(EvidenceFigures.Point point) {
        double first = Math.log(points.get(0).size());
        double last = Math.log(points.get(points.size() - 1).size());
        double share = last == first ? 0 : (Math.log(point.size()) - first) / (last - first);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP);
    }

    private static String size(long size) {
        return size >= 1_000_000
                ? String.format(Locale.ROOT, "%.1fM", size / 1e6)
                : String.format(Locale.ROOT, "%.0fk", size / 1e3);
    }
}
