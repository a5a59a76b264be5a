package dev.precept.benchmarks.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the responses to one instruction are ordered by the judge, against how they should be. One is better than another where no claim
 * that both were asked about is true of the other alone, and one is of it alone; places go by the shares of true claims.
 */
final class Placing {
    private Placing() {}

    /** What is so of a claim, and its probability. */
    private record Point(boolean truth, double judged) {}

    /** One response: its claims. */
    private record Standing(Map<String, Point> points) {
        double truth() {
            return points.values().stream().filter(Point::truth).count() / (double) points.size();
        }

        double judged() {
            return points.values().stream().mapToDouble(Point::judged).sum() / points.size();
        }
    }

    /** Adds the pairs and places of one group, of the rows of which something was said. */
    static void add(List<LabelledClaim> rows, List<Opinion> opinions, Sums sums) {
        List<Standing> standings = standings(rows, opinions);
        if (standings.size() < 2) {
            return;
        }
        for (int one = 0; one < standings.size(); one++) {
            for (int other = one + 1; other < standings.size(); other++) {
                compare(standings.get(one), standings.get(other), sums);
            }
            sums.placed += isPlaced(standings.get(one), standings) ? 1 : 0;
            sums.responses++;
        }
    }

    private static List<Standing> standings(List<LabelledClaim> rows, List<Opinion> opinions) {
        Map<String, Map<String, Point>> responses = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            LabelledClaim row = rows.get(index);
            opinions.get(index)
                    .probability()
                    .ifPresent(probability -> responses
                            .computeIfAbsent(row.response(), response -> new LinkedHashMap<>())
                            .put(row.claim(), new Point(row.label(), probability)));
        }
        var standings = new ArrayList<Standing>(responses.size());
        responses.values().forEach(points -> standings.add(new Standing(points)));
        return standings;
    }

    private static void compare(Standing one, Standing other, Sums sums) {
        int alone = 0;
        int otherAlone = 0;
        double judged = 0;
        for (Map.Entry<String, Point> point : one.points().entrySet()) {
            Point beside = other.points().get(point.getKey());
            if (beside != null) {
                alone += point.getValue().truth() && !beside.truth() ? 1 : 0;
                otherAlone += beside.truth() && !point.getValue().truth() ? 1 : 0;
                judged += point.getValue().judged() - beside.judged();
            }
        }
        if ((alone == 0) == (otherAlone == 0)) {
            return;
        }
        double better = alone > 0 ? 1 : -1;
        sums.concordant += Math.signum(judged) == better ? 1 : 0;
        sums.discordant += Math.signum(judged) == -better ? 1 : 0;
        sums.tied += judged == 0 ? 1 : 0;
    }

    /** Whether the judge gives it a place that it may have: those that are equally good may stand in any order. */
    private static boolean isPlaced(Standing here, List<Standing> all) {
        double worse =
                all.stream().filter(other -> other.truth() < here.truth()).count();
        double asGood =
                all.stream().filter(other -> other.truth() == here.truth()).count();
        double below =
                all.stream().filter(other -> other.judged() < here.judged()).count();
        double beside =
                all.stream().filter(other -> other.judged() == here.judged()).count();
        double place = below + (beside - 1) / 2;
        return worse <= place && place <= worse + asGood - 1;
    }
}
