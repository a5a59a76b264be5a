package dev.precept.benchmarks.judging;

import dev.precept.runtime.judge.head.Embedding;
import java.util.HashMap;
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
        public List<Opinion> opinions(List<LabelledClaim> rows) {
            try (Embedding embedding = Embedding.open()) {
                var vectors = new HashMap<String, float[]>();
                return Opinions.ranked(
                        rows,
                        row -> Embedding.cosine(
                                vectors.computeIfAbsent(row.claim(), embedding::of),
                                vectors.computeIfAbsent(row.response(), embedding::of)));
            }
        }
    };

    /** How results call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What it says of the rows, in their order.
     *
     * @throws dev.precept.runtime.judge.head.NoHeadException where it needs an encoder that is not there
     */
    public abstract List<Opinion> opinions(List<LabelledClaim> rows);
}
