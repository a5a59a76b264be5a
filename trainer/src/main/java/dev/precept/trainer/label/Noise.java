package dev.precept.trainer.label;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often pseudo-labels are wrong, measured where a rule knows the truth.
 *
 * @param falsePositive of those that were asked for, how many do not meet it
 * @param falseNegative of those that were not asked for, how many meet it all the same
 */
public record Noise(Share falsePositive, Share falseNegative) {
    private static final Noise NONE = new Noise(new Share(0, 0), new Share(0, 0));

    /** Of all, of each family and of each kind. */
    public record Table(Noise all, Map<String, Noise> families, Map<String, Noise> kinds) {
        public Table {
            families = new TreeMap<>(families);
            kinds = new TreeMap<>(kinds);
        }

        /** Whether more than that share of its kind's pseudo-labels is wrong, asked for and not asked for counting alike. */
        public boolean isWorse(Pair pair, double share) {
            Noise noise = kinds.get(pair.kind());
            return pair.source() == Pair.Source.PSEUDO && noise != null && noise.wrong() > share;
        }

        /**
         * For programs: {@code all}, {@code families}, {@code kinds}; each {@code false_positive} and {@code false_negative} with
         * its {@code share} from {@code low} to {@code high}, and {@code flips_no} and {@code flips_yes}: what share of the truth no and
         * yes was turned into the other label.
         */
        public ObjectNode json() {
            ObjectNode json = JsonMapper.shared().createObjectNode();
            json.set("all", all.json());
            ObjectNode byFamily = json.putObject("families");
            families.forEach((name, noise) -> byFamily.set(name, noise.json()));
            ObjectNode byKind = json.putObject("kinds");
            kinds.forEach((name, noise) -> byKind.set(name, noise.json()));
            return json;
        }

        /** For people. */
        public String text() {
            var text = new StringBuilder(
                    "%-36s %30s %30s%n".formatted("", "asked for and not so", "not asked for and so"));
            text.append(line("all", all));
            families.forEach((name, noise) -> text.append(line("family " + name, noise)));
            kinds.forEach((name, noise) -> text.append(line(name, noise)));
            return text.toString();
        }

        private static String line(String name, Noise noise) {
            return "%-36s %30s %30s%n".formatted(name, shown(noise.falsePositive()), shown(noise.falseNegative()));
        }

        private static String shown(Share share) {
            return share.of() == 0
                    ? "-"
                    : String.format(
                            Locale.ROOT,
                            "%5.1f %% [%4.1f, %5.1f] of %5d",
                            100 * share.value(),
                            100 * share.low(),
                            100 * share.high(),
                            share.of());
        }
    }

    /** Of the pairs whose truth is known. */
    public static Table of(List<Pair> pairs) {
        return new Table(
                pairs.stream().reduce(NONE, Noise::plus, (left, right) -> right),
                by(pairs, Pair::family),
                by(pairs, Pair::kind));
    }

    private static Map<String, Noise> by(List<Pair> pairs, Function<Pair, String> name) {
        var table = new TreeMap<String, Noise>();
        for (Pair pair : pairs) {
            if (pair.truth().isPresent() && pair.source() == Pair.Source.PSEUDO) {
                table.put(
                        name.apply(pair),
                        table.getOrDefault(name.apply(pair), NONE).plus(pair));
            }
        }
        return table;
    }

    /** The label is wrong where it is not the truth; which kind of wrong depends on whether it was asked for. */
    private Noise plus(Pair pair) {
        if (pair.truth().isEmpty() || pair.source() != Pair.Source.PSEUDO) {
            return this;
        }
        boolean wrong = pair.truth().get() != pair.label();
        return pair.own()
                ? new Noise(falsePositive.plus(wrong), falseNegative)
                : new Noise(falsePositive, falseNegative.plus(wrong));
    }

    private double wrong() {
        return (falsePositive.value() + falseNegative.value()) / 2;
    }

    private ObjectNode json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.set("false_positive", json(falsePositive));
        json.set("false_negative", json(falseNegative));
        if (falsePositive.of() > 0 && falseNegative.of() > 0) {
            json.put("flips_no", flips(falsePositive, falseNegative))
                    .put("flips_yes", flips(falseNegative, falsePositive));
        }
        return json;
    }

    /**
     * The same noise seen from the truth, as a corrected loss wants it: of what does not meet its constraint, the share that
     * counts as meeting it; and with the two turned, of what meets it, the share that counts as not. As many are labelled
     * the one way as the other.
     */
    private static double flips(Share wrong, Share other) {
        double sum = wrong.value() + 1 - other.value();
        return sum == 0 ? 0 : wrong.value() / sum;
    }

    private static ObjectNode json(Share share) {
        ObjectNode json = JsonMapper.shared()
                .createObjectNode()
                .put("count", share.count())
                .put("of", share.of());
        if (share.of() > 0) {
            json.put("share", share.value()).put("low", share.low()).put("high", share.high());
        }
        return json;
    }
}
