package dev.precept.benchmarks.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the responses to one instruction are ordered by the judge, against how they should be: by their shares of true claims. */
final class Placing {
    private Placing() {}

    /** One response: the share of its claims that are true, and the mean of their probabilities. */
    private record Standing(double truth, double judged) {}

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
        Map<String, double[]> responses = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            if (opinions.get(index).probability().isPresent()) {
                double[] sum = responses.computeIfAbsent(rows.get(index).response(), response -> new double[3]);
                sum[0]++;
                sum[1] += rows.get(index).label() ? 1 : 0;
                sum[2] += opinions.get(index).probability().getAsDouble();
            }
        }
        var standings = new ArrayList<Standing>(responses.size());
        responses.values().forEach(sum -> standings.add(new Standing(sum[1] / sum[0], sum[2] / sum[0])));
        return standings;
    }

    private static void compare(Standing one, Standing other, Sums sums) {
        double better = Math.signum(one.truth() - other.truth());
        double judged = Math.signum(one.judged() - other.judged());
        if (better == 0) {
            return;
        }
        sums.concordant += judged == better ? 1 : 0;
        sums.discordant += judged == -better ? 1 : 0;
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
