package dev.precept.runtime.judge.head;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** From a logit to a probability. The greater the logit, the greater the probability, or the same. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Calibration.Platt.class, name = "platt"),
    @JsonSubTypes.Type(value = Calibration.Isotonic.class, name = "isotonic")
})
public sealed interface Calibration {
    /** A logit as it comes. */
    Calibration PLAIN = new Platt(1, 0);

    /** In [0, 1]. */
    double probability(double logit);

    /**
     * A temperature and a shift.
     *
     * @param scale of the logit, above 0: the inverse of the temperature
     * @param shift added to it
     */
    record Platt(double scale, double shift) implements Calibration {
        public Platt {
            if (!(0 < scale && scale < Double.POSITIVE_INFINITY) || !Double.isFinite(shift)) {
                throw new IllegalArgumentException("no calibration: scale %s, shift %s".formatted(scale, shift));
            }
        }

        @Override
        public double probability(double logit) {
            return 1 / (1 + Math.exp(-(scale * logit + shift)));
        }
    }

    /**
     * A line that never falls, straight between its knots and level beyond them.
     *
     * @param knots with rising logits, one at least
     */
    record Isotonic(List<Knot> knots) implements Calibration {
        public Isotonic {
            knots = List.copyOf(knots);
            if (knots.isEmpty()) {
                throw new IllegalArgumentException("no calibration: it has no knots");
            }
            for (int at = 1; at < knots.size(); at++) {
                Knot before = knots.get(at - 1);
                if (!(before.logit() < knots.get(at).logit()
                        && before.probability() <= knots.get(at).probability())) {
                    throw new IllegalArgumentException("no calibration: it falls at knot " + at);
                }
            }
        }

        @Override
        public double probability(double logit) {
            int above = 0;
            int end = knots.size();
            while (above < end) {
                int middle = (above + end) >>> 1;
                if (knots.get(middle).logit() < logit) {
                    above = middle + 1;
                } else {
                    end = middle;
                }
            }
            if (above == 0) {
                return knots.getFirst().probability();
            }
            if (above == knots.size()) {
                return knots.getLast().probability();
            }
            Knot low = knots.get(above - 1);
            Knot high = knots.get(above);
            double share = (logit - low.logit()) / (high.logit() - low.logit());
            double between = low.probability() + share * (high.probability() - low.probability());
            return Math.clamp(between, low.probability(), high.probability());
        }
    }

    /** @param probability in [0, 1] */
    record Knot(double logit, double probability) {
        public Knot {
            if (!Double.isFinite(logit) || !(0 <= probability && probability <= 1)) {
                throw new IllegalArgumentException("no knot: %s at %s".formatted(probability, logit));
            }
        }
    }
}
