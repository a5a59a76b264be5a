package dev.precept.trainer.head;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The chance that something true stands above something false; ties count half. */
final class Auc {
    private Auc() {}

    /** 0.5 where all labels are one. */
    static double of(List<Double> scores, List<Boolean> labels) {
        List<Integer> order = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparingDouble(scores::get))
                .toList();
        double ranks = 0;
        long yes = 0;
        for (int from = 0; from < order.size(); ) {
            int to = from;
            while (to < order.size() && scores.get(order.get(to)).equals(scores.get(order.get(from)))) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (int at = from; at < to; at++) {
                if (labels.get(order.get(at))) {
                    ranks += rank;
                    yes++;
                }
            }
            from = to;
        }
        long no = order.size() - yes;
        return yes == 0 || no == 0 ? 0.5 : (ranks - yes * (yes + 1) / 2.0) / ((double) yes * no);
    }
}
