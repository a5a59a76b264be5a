package dev.precept.trainer.head;

import java.util.List;
import java.util.Locale;

/** A drawing of lines as SVG that stands alone. */
final class Chart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int EDGE = 48;
    private static final List<String> COLOURS = List.of("#2563eb", "#dc2626", "#6b7280");

    private Chart() {}

    /** @param points x and y of each, in the scale of the chart */
    record Line(String name, List<double[]> points) {}

    static String of(String title, String across, String up, double mostAcross, double mostUp, List<Line> lines) {
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        text(svg, WIDTH / 2.0, 20, "middle", title);
        text(svg, WIDTH / 2.0, HEIGHT - 8, "middle", across);
        text(svg, 8, EDGE - 12, "start", up);
        for (int tick = 0; tick <= 4; tick++) {
            double x = x(mostAcross * tick / 4, mostAcross);
            double y = y(mostUp * tick / 4, mostUp);
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%.1f %d V%d M%d %.1f H%d\" stroke=\"#e5e7eb\" fill=\"none\"/>%n",
                    x,
                    EDGE,
                    HEIGHT - EDGE,
                    EDGE,
                    y,
                    WIDTH - EDGE));
            text(svg, x, HEIGHT - EDGE + 16, "middle", shown(mostAcross * tick / 4));
            text(svg, EDGE - 6, y + 4, "end", shown(mostUp * tick / 4));
        }
        for (int line = 0; line < lines.size(); line++) {
            draw(svg, lines.get(line), COLOURS.get(line % COLOURS.size()), line, mostAcross, mostUp);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(
            StringBuilder svg, Line line, String colour, int number, double mostAcross, double mostUp) {
        var path = new StringBuilder();
        for (double[] point : line.points()) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    path.isEmpty() ? "M" : " L",
                    x(point[0], mostAcross),
                    y(Math.min(point[1], mostUp), mostUp)));
        }
        svg.append("<path d=\"%s\" stroke=\"%s\" stroke-width=\"1.5\" fill=\"none\"/>%n".formatted(path, colour));
        svg.append("<g fill=\"%s\">".formatted(colour));
        text(svg, WIDTH - EDGE, EDGE + 14.0 + 16 * number, "end", line.name());
        svg.append("</g>\n");
    }

    private static double x(double value, double most) {
        return EDGE + (WIDTH - 2.0 * EDGE) * value / most;
    }

    private static double y(double value, double most) {
        return HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * value / most;
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
