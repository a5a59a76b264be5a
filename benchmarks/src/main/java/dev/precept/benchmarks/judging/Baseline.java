package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Judges;
import dev.precept.runtime.judge.Opening;
import java.util.List;
import java.util.Locale;

/** What a judge must be better than. */
public enum Baseline {
    /** The share of true claims, for every row: who knows nothing but that. */
    MAJORITY {
        @Override
        public List<Opinion> opinions(List<LabelledClaim> rows) {
            double share = rows.stream().filter(LabelledClaim::label).count() / (double) Math.max(1, rows.size());
            return rows.stream().map(row -> Opinion.of(share)).toList();
        }
    },
    /** How long the response is among all, the longest for the likeliest. */
    LENGTH {
        @Override
        public List<Opinion> opinions(List<LabelledClaim> rows) {
            return Opinions.ranked(rows, row -> row.response().length());
        }
    },
    /** How alike claim and response are to the public encoder, among all rows; it must be on the class path. */
    COSINE {
        @Override
        public List<Opinion> opinions(List<LabelledClaim> rows) throws Missing {
            return switch (Judges.open(JudgeAddress.of("baseline", "cosine"), JudgeSettings.USUAL)) {
                case Opening.Opened(var judge) -> Opinions.ranked(near(judge, rows));
                case Opening.Refused refused ->
                    throw new Missing(refused.problem().message());
            };
        }
    };

    /** What a baseline needs is not there. */
    public static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        Missing(String reason) {
            super(reason);
        }
    }

    /** How results call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What it says of the rows, in their order.
     *
     * @throws Missing where it needs what is not there; the message is one line
     */
    public abstract List<Opinion> opinions(List<LabelledClaim> rows) throws Missing;

    private static double[] near(Judge judge, List<LabelledClaim> rows) {
        try (judge) {
            return Opinions.of(judge, rows).stream()
                    .mapToDouble(opinion -> opinion.probability().orElse(0))
                    .toArray();
        }
    }
}
