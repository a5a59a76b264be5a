package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Answering;
import dev.precept.runtime.judge.head.Calibration;
import dev.precept.runtime.judge.head.Kind;
import dev.precept.runtime.judge.head.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a head is and how good, for people. */
final class ModelCard {
    private static final String ANSWERED = "kinds that are answered";
    private static final double SUREST = 0.3;

    private final Manifest manifest;
    private final Finish.Measured measured;
    private final Course course;

    ModelCard(Manifest manifest, Finish.Measured measured, Course course) {
        this.manifest = manifest;
        this.measured = measured;
        this.course = course;
    }

    /** A claim of the test with the answer. */
    private record Seen(Judged judged, Assessment.Answered answered) {}

    String written() {
        var card = new StringBuilder();
        card.append("# ").append(manifest.name()).append("\n\n");
        card.append("A judgement head on ")
                .append(manifest.encoder())
                .append(": a text and claims about it go in, the probability of each " + "claim comes out. Weights: ")
                .append(manifest.licence())
                .append(".\n\n");
        if (manifest.dedicated()) {
            card.append("It is for exactly one claim: ")
                    .append(manifest.claim())
                    .append("\n\n");
        }
        card.append("Trained on ")
                .append(manifest.data().get("train"))
                .append(" pairs, calibrated on ")
                .append(manifest.data().get("dev"))
                .append(", tested on ")
                .append(manifest.data().get("test"))
                .append("; SHA-256 of the pairs ")
                .append(manifest.dataSha256())
                .append(".\n\n");
        course.bestTrial()
                .ifPresent(best -> card.append(String.format(
                        Locale.ROOT,
                        "Of %d steps the weights after step %d are kept: development loss %.4f. Serving differs from training by %.1e at most.%n%n",
                        course.losses().size(),
                        best.step(),
                        best.loss(),
                        manifest.parity())));
        card.append("![loss](curves.svg) ![reliability](reliability.svg)\n\n## Quality on the test pairs\n\n");
        card.append("Intervals hold 95 of 100 redrawn samples of instructions.\n\n");
        card.append(
                "| set | pairs | AUC | balanced accuracy | right of the surest 30 % | balanced accuracy of these | calibration error | decided | of them right |\n");
        card.append("|---|---|---|---|---|---|---|---|---|\n");
        sets().forEach((name, set) -> card.append(line(name, set)));
        card.append(
                "\n## By kind\n\n| kind | family | answers | pairs | AUC | balanced accuracy | decided | of them right |\n");
        card.append("|---|---|---|---|---|---|---|---|\n");
        manifest.kinds().forEach(kind -> card.append(line(kind)));
        card.append(
                "\nA kind that the development pairs do not show the head to be better on than a guess is answered UNKNOWN; so is a claim "
                        + "whose words are of no kind here, and a probability between the bounds of its kind. A dash stands where "
                        + "there is nothing to tell of, or all of it is true or all of it false.\n");
        return card.toString();
    }

    String curves() {
        List<Double> losses = course.losses();
        int smooth = Math.max(1, losses.size() / 60);
        var training = new ArrayList<double[]>();
        for (int from = 0; from + smooth <= losses.size(); from += smooth) {
            training.add(new double[] {
                from + smooth,
                losses.subList(from, from + smooth).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)
            });
        }
        List<double[]> trials = course.trials().stream()
                .map(trial -> new double[] {trial.step(), trial.loss()})
                .toList();
        return Chart.of(
                "Loss",
                "step",
                "cross-entropy",
                Math.max(1, losses.size()),
                1,
                List.of(new Chart.Line("training", training), new Chart.Line("development", trials)));
    }

    /** Of the kinds that are answered. */
    String reliability() {
        List<double[]> points = Assessment.bins(answers(sets().getOrDefault(ANSWERED, List.of()))).stream()
                .map(bin -> new double[] {bin.said(), bin.came()})
                .toList();
        return Chart.of(
                "Reliability on the test pairs",
                "probability that was said",
                "share that is true",
                1,
                1,
                List.of(
                        new Chart.Line("head", points),
                        new Chart.Line("as said", List.of(new double[] {0, 0}, new double[] {1, 1}))));
    }

    private Map<String, List<Seen>> sets() {
        Map<String, Kind> kinds = manifest.kinds().stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        var own = new ArrayList<Seen>();
        var borrowed = new ArrayList<Seen>();
        var answered = new ArrayList<Seen>();
        var strange = new ArrayList<Seen>();
        var relevance = new ArrayList<Seen>();
        var supposed = new ArrayList<Seen>();
        var all = new ArrayList<Seen>();
        for (Judged one : measured.tested()) {
            Optional<Kind> kind = Optional.ofNullable(kinds.get(one.pair().kind()));
            Calibration calibration = kind.map(Kind::calibration).orElse(Calibration.PLAIN);
            Answering answering = kind.map(Kind::answering).orElse(Answering.NEVER);
            var seen = new Seen(one, Assessment.Answered.of(one, calibration, answering));
            if (one.pair().kind().equals(Relevance.KIND)) {
                relevance.add(seen);
            } else if (!one.pair().known()) {
                supposed.add(seen);
            } else {
                all.add(seen);
                (kind.isEmpty() ? strange : one.pair().own() ? own : borrowed).add(seen);
                if (answering.answers()) {
                    answered.add(seen);
                }
            }
        }
        var sets = new LinkedHashMap<String, List<Seen>>();
        sets.put("kinds trained on, the prompt's own claims", own);
        sets.put("kinds trained on, borrowed claims", borrowed);
        sets.put(ANSWERED, answered);
        sets.put("kinds never trained on", strange);
        sets.put("all of these", all);
        sets.put("whether a response answers its prompt", relevance);
        sets.put("what no rule decides, against its pseudo-labels", supposed);
        sets.values().removeIf(List::isEmpty);
        return sets;
    }

    private static String line(String name, List<Seen> set) {
        List<Assessment.Answered> answers = answers(set);
        long decided = answers.stream().filter(Assessment.Answered::decided).count();
        return "| %s | %d | %s | %s | %s | %s | %.3f | %.0f %% | %s |%n"
                .formatted(
                        name,
                        set.size(),
                        figure(set, Assessment::auc),
                        figure(set, some -> Assessment.balanced(Assessment.even(some))),
                        figure(set, some -> Assessment.share(Assessment.surest(some, SUREST))),
                        figure(set, some -> Assessment.balanced(Assessment.surest(some, SUREST))),
                        Assessment.error(answers),
                        100.0 * decided / Math.max(1, set.size()),
                        figure(
                                set,
                                some -> Assessment.share(Assessment.even(some.stream()
                                        .filter(Assessment.Answered::decided)
                                        .toList()))));
    }

    private static List<Assessment.Answered> answers(List<Seen> set) {
        return set.stream().map(Seen::answered).toList();
    }

    private static Interval figure(
            List<Seen> set, java.util.function.ToDoubleFunction<List<Assessment.Answered>> figure) {
        return Interval.of(
                set, seen -> seen.judged().pair().instruction(), some -> figure.applyAsDouble(answers(some)));
    }

    private static String line(Kind kind) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.3f | %.3f | %.0f %% | %.3f |%n",
                kind.name(),
                kind.family(),
                kind.answering().answers() ? "yes" : "no",
                kind.tested().pairs(),
                kind.tested().auc(),
                kind.tested().balancedAccuracy(),
                100 * kind.tested().coverage(),
                kind.tested().decidedRight());
    }
}
