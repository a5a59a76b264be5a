package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.judge.head.HeadShape;
import dev.precept.runtime.judge.head.NoHeadException;
import dev.precept.trainer.head.CalibrationForm;
import dev.precept.trainer.head.Calibrator;
import dev.precept.trainer.head.Course;
import dev.precept.trainer.head.Footing;
import dev.precept.trainer.head.HeadTrainer;
import dev.precept.trainer.head.Labels;
import dev.precept.trainer.head.Lesson;
import dev.precept.trainer.head.NoiseFile;
import dev.precept.trainer.head.Precision;
import dev.precept.trainer.head.Recipe;
import dev.precept.trainer.head.Trial;
import dev.precept.trainer.head.UnreadablePairsException;
import dev.precept.trainer.head.Watcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a head on pairs. */
@Command(
        name = "train",
        description = {
            "Trains a judgement head on pairs of claims and responses, and puts it into a folder that --judge head:DIR takes.",
            "",
            "A training that was cut off goes on where it was when the same command is given again, and ends with the same "
                    + "weights: they follow from the pairs, the options and the number of threads.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept train pairs.jsonl --out heads/mine",
            "  precept train pairs.jsonl --out heads/exact --labels exact --steps 3000 --seed 7",
            "  precept train pairs.jsonl --claim \"It is polite.\" --from heads/mine --steps 60 --out heads/mine/dedicated/polite"
        })
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PAIRS", description = "JSON lines with claim, response, label, and kind, family, split.")
    private Path pairs = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the head.")
    private Path out = Path.of("");

    @Option(
            names = "--claim",
            paramLabel = "CLAIM",
            description = "Train a dedicated head: for exactly this claim, on its pairs alone.")
    private Optional<String> claim = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "A head whose weights it begins with, and whose shape it has.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--encoder",
            paramLabel = "DIR",
            description =
                    "Another encoder of the BERT family than MiniLM-L6: model.onnx with tokenizer.json or vocab.txt. Judging "
                            + "needs it too: as the folder encoder in DIR, or named by --judge-encoder.")
    private Optional<Path> encoder = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "Steps at most (${DEFAULT-VALUE}).")
    private int steps = Recipe.STANDARD.steps();

    @Option(names = "--seed", paramLabel = "N", description = "Of weights and order (${DEFAULT-VALUE}).")
    private long seed = Recipe.STANDARD.seed();

    @Option(names = "--rate", paramLabel = "R", description = "The highest rate of learning (${DEFAULT-VALUE}).")
    private double rate = Recipe.STANDARD.rate();

    @Option(names = "--responses", paramLabel = "N", description = "Responses in a step (${DEFAULT-VALUE}).")
    private int responses = Recipe.STANDARD.responses();

    @Option(names = "--claims", paramLabel = "N", description = "Claims on each response in a step (${DEFAULT-VALUE}).")
    private int claims = Recipe.STANDARD.claims();

    @Option(
            names = "--windows",
            paramLabel = "N",
            description = "Windows of a response that are trained on (${DEFAULT-VALUE}); in use all are read.")
    private int windows = Recipe.STANDARD.windows();

    @Option(
            names = "--plain",
            paramLabel = "N",
            description = "Steps at first without negated claims (${DEFAULT-VALUE}).")
    private int plain = Recipe.STANDARD.plain();

    @Option(
            names = "--rank",
            paramLabel = "N",
            description = "Rank of what changes in the encoder (16, or that of --from).")
    private Optional<Integer> rank = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "Steps between trials on the development pairs, each with a checkpoint (${DEFAULT-VALUE}).")
    private int every = Recipe.STANDARD.every();

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Trials without a better one that end the training (${DEFAULT-VALUE}).")
    private int patience = Recipe.STANDARD.patience();

    @Option(
            names = "--untaught",
            paramLabel = "KIND",
            split = ",",
            description = "Kinds to leave out of training, for the test to tell of them as never trained on.")
    private Set<String> untaught = new LinkedHashSet<>();

    @Option(names = "--labels", paramLabel = "WHICH", description = "What is taught: ${COMPLETION-CANDIDATES}.")
    private Taught taught = Taught.GIVEN;

    @Option(
            names = "--noise",
            paramLabel = "FILE",
            description = "How pseudo-labels err, as precept label writes it: the loss is corrected for it.")
    private Optional<Path> noise = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "That multiply matrices (${DEFAULT-VALUE}); another number gives other last digits.")
    private int threads = 1;

    @Option(
            names = "--precision",
            paramLabel = "BITS",
            description = "Of products of matrices: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Precision precision = Precision.FULL;

    @Option(names = "--device", paramLabel = "NAME", description = "cpu, gpu0 and so on (${DEFAULT-VALUE}).")
    private String device = "cpu";

    @Option(
            names = "--right",
            paramLabel = "SHARE",
            description = "Of its answers that the development pairs must show to be right, with 95 of 100 chances "
                    + "(${DEFAULT-VALUE}); elsewhere it is silent.")
    private double precise = Calibrator.STANDARD.precision();

    @Option(
            names = "--calibration",
            paramLabel = "FORM",
            description = "Which curve takes logits to probabilities: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private CalibrationForm calibration = Calibrator.STANDARD.form();

    @Option(
            names = "--measured",
            paramLabel = "N",
            description = "Responses of each split that it is calibrated and tested on, at most (${DEFAULT-VALUE}).")
    private int measured = 1000;

    @Option(names = "--name", paramLabel = "NAME", description = "Of the head; else that of the folder.")
    private Optional<String> name = Optional.empty();

    TrainCommand(Console console) {
        this.console = console;
    }

    /** What a head is taught. */
    enum Taught {
        GIVEN,
        EXACT;

        Labels labels() {
            return switch (this) {
                case GIVEN -> new Labels.Given();
                case EXACT -> new Labels.Exact();
            };
        }
    }

    @Override
    public Integer call() {
        try {
            var calibrator = new Calibrator(calibration, precise);
            HeadTrainer trainer = trainer();
            Course course = trainer.train(watcher());
            course.bestTrial().ifPresent(best -> console.err().println(line("best", best)));
            console.out().print(trainer.finish(course, name.orElseGet(this::folderName), calibrator, measured));
            return Exit.DONE;
        } catch (UnreadablePairsException
                | NoHeadException
                | IllegalArgumentException
                | IllegalStateException unusable) {
            throw new Unusable(String.valueOf(unusable.getMessage()), unusable);
        } catch (IOException unreadable) {
            throw new Unusable(String.valueOf(unreadable.getMessage()), unreadable);
        } catch (NoClassDefFoundError absent) {
            throw new Unusable("training needs DJL and PyTorch, which are not on the class path", absent);
        }
    }

    private String folderName() {
        return out.toAbsolutePath().normalize().getFileName().toString();
    }

    private Labels labels() throws IOException {
        if (noise.isPresent() && taught == Taught.EXACT) {
            throw new Unusable("--noise is about the labels as given, not about exact ones");
        }
        return noise.isPresent() ? NoiseFile.read(noise.get()) : taught.labels();
    }

    private HeadTrainer trainer() throws IOException {
        var footing = Footing.of(encoder, from);
        HeadShape usual = footing.shape().orElse(HeadShape.STANDARD);
        var shape = new HeadShape(rank.orElse(usual.rank()), usual.inner(), usual.window(), usual.overlap());
        var recipe = new Recipe(shape, steps, responses, claims, windows, plain, rate, seed, every, patience);
        var lesson = new Lesson(pairs, claim, untaught);
        return new HeadTrainer(lesson, footing, out, recipe, labels(), threads, precision, device);
    }

    private Watcher watcher() {
        return new Watcher() {
            private double sum;

            @Override
            public void learned(int step, double loss) {
                sum += loss;
                if (step % 20 == 0) {
                    console.err().printf(Locale.ROOT, "step %d of %d: loss %.4f%n", step, steps, sum / 20);
                    sum = 0;
                }
            }

            @Override
            public void tried(Trial trial) {
                console.err().println(line("tried after", trial));
            }
        };
    }

    private static String line(String what, Trial trial) {
        return "%s step %d: development loss %.4f, AUC %.3f".formatted(what, trial.step(), trial.loss(), trial.auc());
    }
}
