package dev.precept.trainer.head;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import dev.precept.runtime.judge.head.HeadFolder;
import dev.precept.runtime.judge.head.Manifest;
import dev.precept.runtime.judge.head.OnnxHead;
import dev.precept.runtime.judge.head.PublicEncoder;
import dev.precept.runtime.judge.head.Scorer;
import dev.precept.runtime.judge.head.Tensor;
import dev.precept.runtime.rows.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * From pairs to a head.
 *
 * @param lesson what it is taught
 * @param footing what it begins with
 * @param folder where the head and its checkpoint go
 * @param threads that multiply matrices; they decide the last digits of the weights
 * @param device {@code cpu}, or {@code gpu} and a number, as DJL names them
 */
public record HeadTrainer(
        Lesson lesson,
        Footing footing,
        Path folder,
        Recipe recipe,
        Labels labels,
        int threads,
        Precision precision,
        String device) {
    /** So many responses are tried on between the steps. */
    private static final int TRIED = 80;

    /** So many responses are put to both engines. */
    private static final int COMPARED = 12;

    private static final double FARTHEST = 1e-3;

    public HeadTrainer {
        if (footing.shape().filter(shape -> !shape.equals(recipe.shape())).isPresent()) {
            throw new IllegalArgumentException("the head that it begins with has another shape than was asked for");
        }
    }

    /** Trains, or goes on where it was cut off. */
    public Course train(Watcher watcher) throws IOException {
        PublicEncoder encoder = footing.encoder();
        Pairs pairs = lesson.pairs().untaught(lesson.untaught());
        Files.createDirectories(folder);
        prepare();
        try (var learner = new Learner(encoder, start(), labels, place())) {
            return new Training(
                            learner,
                            recipe,
                            labels,
                            Order.of(pairs.exercises("train", encoder.pieces()), recipe),
                            some(pairs.exercises("dev", encoder.pieces()), TRIED),
                            new Checkpoint(folder.resolve("checkpoint.bin"), fingerprint()),
                            watcher)
                    .run();
        }
    }

    /**
     * Makes what was learned a head in the folder: weights, manifest, card and drawings.
     *
     * @param name of the head
     * @param calibrator decides how logits become probabilities, and what is answered
     * @param measured responses of each split that it is calibrated and tested on, at most
     * @return the card
     */
    public String finish(Course course, String name, Calibrator calibrator, int measured) throws IOException {
        PublicEncoder encoder = footing.encoder();
        Pairs pairs = lesson.pairs();
        var finish = new Finish(encoder, pairs, measured, calibrator);
        try (Scorer scorer = Scorer.of(encoder, course.best(), recipe.shape(), threads)) {
            Finish.Measured found = finish.measured(scorer, lesson.untaught());
            Manifest manifest = finish.manifest(
                    name,
                    lesson.sentence(),
                    recipe.shape(),
                    found,
                    fileDigest(),
                    described(calibrator, measured),
                    parity(encoder, course, scorer, pairs));
            var card = new ModelCard(manifest, found, course);
            Map<String, byte[]> files = new LinkedHashMap<>(HeadFolder.files(manifest, course.best()));
            files.put("MODEL_CARD.md", card.written().getBytes(StandardCharsets.UTF_8));
            files.put("curves.svg", card.curves().getBytes(StandardCharsets.UTF_8));
            files.put("reliability.svg", card.reliability().getBytes(StandardCharsets.UTF_8));
            for (var entry : files.entrySet()) {
                try (Replacement replacement = Replacement.of(folder.resolve(entry.getKey()))) {
                    replacement.stream().write(entry.getValue());
                    replacement.commit();
                }
            }
            return card.written();
        }
    }

    /** The largest difference of a logit between PyTorch and ONNX Runtime, over some responses that are read whole. */
    private double parity(PublicEncoder encoder, Course course, Scorer scorer, Pairs pairs) {
        prepare();
        Precision.FULL.set(Path.of(LibUtils.getLibtorchPath()));
        double largest = 0;
        try (var learner = new Learner(encoder, start(), labels, Device.cpu())) {
            learner.take(course.best());
            for (Exercise exercise : some(pairs.exercises("dev", encoder.pieces()), COMPARED)) {
                float[] trained = learner.logits(Batch.of(List.of(exercise), recipe.shape(), Integer.MAX_VALUE));
                double[] served = scorer.logits(List.of(new Scorer.Inquiry(exercise.reading(), exercise.questions())))
                        .getFirst();
                for (int claim = 0; claim < served.length; claim++) {
                    largest = Math.max(largest, Math.abs(trained[claim] - served[claim]));
                }
            }
        }
        if (largest > FARTHEST) {
            throw new IllegalStateException(
                    "serving differs from training by " + largest + " in a logit: the head is not written");
        }
        return largest;
    }

    /** By the names of the options. */
    private Map<String, String> described(Calibrator calibrator, int measured) {
        return Map.ofEntries(
                Map.entry("steps", Integer.toString(recipe.steps())),
                Map.entry("responses", Integer.toString(recipe.responses())),
                Map.entry("claims", Integer.toString(recipe.claims())),
                Map.entry("windows", Integer.toString(recipe.windows())),
                Map.entry("plain", Integer.toString(recipe.plain())),
                Map.entry("rate", Double.toString(recipe.rate())),
                Map.entry("seed", Long.toString(recipe.seed())),
                Map.entry("every", Integer.toString(recipe.every())),
                Map.entry("patience", Integer.toString(recipe.patience())),
                Map.entry("threads", Integer.toString(threads)),
                Map.entry("precision", precision.name().toLowerCase(Locale.ROOT)),
                Map.entry("labels", labels.getClass().getSimpleName().toLowerCase(Locale.ROOT)),
                Map.entry("untaught", String.join(",", new TreeSet<>(lesson.untaught()))),
                Map.entry("calibration", calibrator.form().name().toLowerCase(Locale.ROOT)),
                Map.entry("right", Double.toString(calibrator.precision())),
                Map.entry("measured", Integer.toString(measured)),
                Map.entry("from", footing.described()),
                Map.entry("device", device));
    }

    private SequencedMap<String, Tensor> start() {
        return footing.start(recipe.shape(), recipe.seed());
    }

    /** @throws IllegalStateException where PyTorch does not see it */
    private Device place() {
        Device place = Device.fromName(device);
        if (!place.equals(Device.cpu())
                && !(place.isGpu()
                        && place.getDeviceId() < Engine.getEngine("PyTorch").getGpuCount())) {
            throw new IllegalStateException(
                    "PyTorch sees no device `" + device + "` here; a GPU needs a build with `-Pcuda`");
        }
        return place;
    }

    private void prepare() {
        OnnxHead.quiet();
        Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(threads);
        if (!precision.set(Path.of(LibUtils.getLibtorchPath())) && precision != Precision.FULL) {
            throw new IllegalStateException("this build of PyTorch multiplies with 32 bits only: use --precision full");
        }
    }

    /** Which they are follows from the responses alone. */
    static List<Exercise> some(List<Exercise> all, int most) {
        return all.stream()
                .sorted(Comparator.comparing(
                        exercise -> digest(exercise.pairs().getFirst().response())))
                .limit(most)
                .toList();
    }

    /** All that decides the weights. */
    private String fingerprint() throws IOException {
        return digest(fileDigest()
                + recipe
                + labels
                + new TreeSet<>(lesson.untaught())
                + threads
                + precision
                + device
                + lesson.sentence()
                + footing.fingerprint());
    }

    /** SHA-256 of the pairs. */
    String fileDigest() throws IOException {
        return HexFormat.of().formatHex(sha().digest(Files.readAllBytes(lesson.file())));
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
