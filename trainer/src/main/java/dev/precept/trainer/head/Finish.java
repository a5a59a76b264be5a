package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.Answering;
import dev.precept.runtime.judge.head.Calibration;
import dev.precept.runtime.judge.head.Feature;
import dev.precept.runtime.judge.head.HeadFolder;
import dev.precept.runtime.judge.head.HeadShape;
import dev.precept.runtime.judge.head.Kind;
import dev.precept.runtime.judge.head.Manifest;
import dev.precept.runtime.judge.head.PublicEncoder;
import dev.precept.runtime.judge.head.Scorer;
import dev.precept.runtime.judge.head.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From what was learned to a head that can be served: calibrated on the development pairs, measured on the test pairs, both as
 * ONNX Runtime answers.
 *
 * @param pairs all of them, with the kinds that were not taught
 * @param most responses of each split, at most
 * @param calibrator decides how logits become probabilities, and what is answered
 */
record Finish(PublicEncoder encoder, Pairs pairs, int most, Calibrator calibrator) {
    /** What is known of a head after it was measured. */
    record Measured(List<Kind> kinds, List<Judged> held, List<Judged> tested) {}

    /** The claims of a split, answered. */
    List<Judged> judged(Scorer scorer, String split) {
        List<Exercise> exercises = HeadTrainer.some(pairs.exercises(split, encoder.pieces()), most);
        List<double[]> logits = scorer.logits(exercises.stream()
                .map(exercise -> new Scorer.Inquiry(exercise.reading(), exercise.questions()))
                .toList());
        var judged = new ArrayList<Judged>();
        for (int at = 0; at < exercises.size(); at++) {
            List<Pair> of = exercises.get(at).pairs();
            for (int claim = 0; claim < of.size(); claim++) {
                judged.add(new Judged(of.get(claim), logits.get(at)[claim], truth(of.get(claim))));
            }
        }
        return judged;
    }

    /** The truth where it is known, else the label. */
    private static boolean truth(Pair pair) {
        return pair.truth().orElse(pair.label());
    }

    Measured measured(Scorer scorer, Set<String> untaught) {
        return measured(judged(scorer, "dev"), judged(scorer, "test"), untaught);
    }

    private Measured measured(List<Judged> held, List<Judged> tested, Set<String> untaught) {
        List<Judged> taught = held.stream()
                .filter(one -> !untaught.contains(one.pair().kind()))
                .toList();
        Calibrator.Curves curves = calibrator.curves(taught);
        Map<String, List<Judged>> test = byKind(tested);
        var kinds = new ArrayList<Kind>();
        byKind(taught).forEach((name, some) -> {
            Calibration calibration = curves.of(name);
            Answering answering = calibrator.answering(some, calibration);
            kinds.add(new Kind(
                    name,
                    some.getFirst().pair().family(),
                    KindWords.of(pairs.pairs().stream()
                            .filter(pair -> pair.kind().equals(name))
                            .toList()),
                    calibration,
                    answering,
                    true,
                    Assessment.of(answered(some, calibration, answering)),
                    Assessment.of(answered(test.getOrDefault(name, List.of()), calibration, answering))));
        });
        return new Measured(kinds, held, tested);
    }

    static List<Assessment.Answered> answered(List<Judged> judged, Calibration calibration, Answering answering) {
        return judged.stream()
                .map(one -> Assessment.Answered.of(one, calibration, answering))
                .toList();
    }

    static Map<String, List<Judged>> byKind(List<Judged> judged) {
        return judged.stream()
                .collect(Collectors.groupingBy(one -> one.pair().kind(), TreeMap::new, Collectors.toList()));
    }

    Manifest manifest(
            String name,
            String claim,
            HeadShape shape,
            Measured measured,
            String dataSha256,
            Map<String, String> recipe,
            double parity) {
        var data = new LinkedHashMap<String, String>();
        for (String split : List.of("train", "dev", "test")) {
            data.put(
                    split,
                    Long.toString(pairs.pairs().stream()
                            .filter(pair -> pair.split().equals(split))
                            .count()));
        }
        return new Manifest(
                Manifest.FORMAT,
                name,
                claim,
                encoder.name(),
                encoder.graphSha256(),
                encoder.tokenizerSha256(),
                shape,
                Feature.COUNT,
                0,
                "",
                dataSha256,
                data,
                recipe,
                measured.kinds(),
                parity,
                "Apache-2.0",
                "");
    }

    /** The files of the head. */
    static Map<String, byte[]> files(Manifest manifest, SequencedMap<String, Tensor> weights) {
        return HeadFolder.files(manifest, weights);
    }
}
