package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a head must beat: how near the public encoder finds claim and text, as the cosine of their mean vectors. It knows nothing of truth. */
record Cosine(PublicEncoder encoder, OnnxHead tokens) implements Judge {
    private static final HeadShape READING = new HeadShape(1, 1, 254, 0);
    private static final String NAME = "cosine";

    static Cosine miniLm(int threads) {
        PublicEncoder encoder = PublicEncoder.miniLm();
        return new Cosine(encoder, OnnxHead.of(HeadGraph.encoder(encoder.shape(), encoder.weights()), threads));
    }

    @Override
    public List<Answer> judge(List<Claim> claims) {
        Map<String, double[]> vectors = new HashMap<>();
        var answers = new ArrayList<Answer>();
        for (Claim claim : claims) {
            double[] text =
                    vectors.computeIfAbsent(claim.context().substring(claim.start(), claim.end()), this::vector);
            double[] said = vectors.computeIfAbsent(claim.statement(), this::vector);
            double near = Math.clamp((1 + product(text, said)) / 2, 0, 1);
            answers.add(new Answer.Decided(near, binding().label(), "all of it"));
        }
        return answers;
    }

    /** The mean over all tokens, of length one. */
    private double[] vector(String text) {
        Tokens pieces = Tokens.of(text, encoder.pieces());
        int width = encoder.shape().hidden();
        var sum = new double[width];
        var reading = new Reading(pieces, List.of(), Tally.of(""), Wording.of(""));
        for (Reading.Window window : reading.windows(READING)) {
            Row row = Row.of(reading, window, List.of());
            float[] vectors = tokens.tokens(Sheet.of(List.of(row)));
            for (int at = 0; at < vectors.length; at++) {
                sum[at % width] += vectors[at];
            }
        }
        double length = Math.sqrt(product(sum, sum));
        for (int at = 0; at < width; at++) {
            sum[at] /= length;
        }
        return sum;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    @Override
    public JudgeBinding binding() {
        return new JudgeBinding(NAME, encoder.name(), Optional.empty());
    }

    @Override
    public void close() {
        tokens.close();
    }
}
