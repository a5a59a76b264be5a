package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.rows.Replacement;
import dev.precept.trainer.label.Edits;
import dev.precept.trainer.label.ExactPairs;
import dev.precept.trainer.label.Labelling;
import dev.precept.trainer.label.Noise;
import dev.precept.trainer.label.Overlap;
import dev.precept.trainer.label.Pair;
import dev.precept.trainer.label.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes pairs of rollouts. */
@Command(
        name = "label",
        description = {
            "Makes pairs of a claim and a response, labelled without a person: by what was asked for (pseudo), and by the rules "
                    + "that know (exact). Prints how often the pseudo-labels are wrong where a rule knows the truth.",
            "",
            "ROLLOUTS are rows of `precept rollout`, or a benchmark's responses: JSON lines with `prompt`, "
                    + "`instruction_id_list`, `kwargs` and `response`.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  precept label rollouts.jsonl --against prompts.jsonl --noise noise.json --out pairs.jsonl"
        })
final class LabelCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ROLLOUTS", arity = "1..*", description = "Responses with what they were asked for.")
    private List<Path> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the pairs go.")
    private Path out = Path.of("");

    @Option(names = "--noise", paramLabel = "FILE", description = "Where the table of wrong labels goes, as JSON.")
    private Optional<Path> noise = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Prompts of a benchmark, JSON lines of prompt or instruction: what shares a run of words with one of them is left "
                            + "out. May be given several times.")
    private List<Path> against = List.of();

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many words make a run (default: 8).")
    private int words = 8;

    @Option(
            names = "--train",
            paramLabel = "SHARE",
            defaultValue = "0.704",
            description = "How many of the tasks are for training (default: 0.704).")
    private double train = 0.704;

    @Option(
            names = "--dev",
            paramLabel = "SHARE",
            defaultValue = "0.074",
            description = "How many are for choosing; the rest is for testing (default: 0.074).")
    private double dev = 0.074;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many exact pairs of each label one assertion gives at most in a split (default: 40).")
    private int most = 40;

    @Option(
            names = "--borrowed",
            paramLabel = "N",
            defaultValue = "120",
            description = "On how many responses to other instructions an assertion is tried (default: 120).")
    private int borrowed = 120;

    @Option(
            names = "--edited",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "How many edited copies are made of the training responses, as a share of them: exact pairs of what a policy seldom "
                            + "does, and of texts that only claim to have done it (default: 0).")
    private double edited;

    @Option(
            names = "--drop-above",
            paramLabel = "SHARE",
            description =
                    "Leave out the pseudo-labels of kinds of which a larger share is wrong, where that was measured.")
    private Optional<Double> dropAbove = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of splits, sentences and choices.")
    private long seed = 1;

    private final Console console;

    LabelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!(train >= 0 && dev >= 0 && train + dev <= 1)) {
            throw new Unusable("--train and --dev are shares that come to 1 at most: %s and %s".formatted(train, dev));
        }
        if (!(edited >= 0 && edited <= Edits.MOST)) {
            throw new Unusable("--edited is a share from 0 to %s: %s".formatted(Edits.MOST, edited));
        }
        var labelling = new Labelling(overlap());
        for (Path file : files) {
            each(
                    file,
                    line -> labelling
                            .add(line)
                            .ifPresent(reason ->
                                    console.err().println("%s:%d: %s".formatted(file, line.number(), reason))));
        }
        List<Pair> pairs =
                labelling.pairs(train, dev, seed, new ExactPairs(most, borrowed, seed), new Edits(edited, seed));
        if (pairs.isEmpty()) {
            throw new Unusable("no two responses to learn from");
        }
        Noise.Table measured = Noise.of(pairs);
        write(
                out,
                pairs.stream()
                        .filter(pair -> dropAbove.isEmpty() || !measured.isWorse(pair, dropAbove.get()))
                        .map(Pair::line)
                        .toList());
        console.out()
                .println("%d responses to %d instructions; %d instructions left out for %d words in common with %s"
                        .formatted(
                                labelling.responses(),
                                labelling.instructions(),
                                labelling.removed(),
                                words,
                                against.isEmpty() ? "nothing, since there is no --against" : against));
        Arrays.stream(Pair.Source.values()).forEach(source -> say(pairs, source));
        say(measured);
        return Exit.DONE;
    }

    private void say(List<Pair> pairs, Pair.Source source) {
        List<Pair> chosen =
                pairs.stream().filter(pair -> pair.source() == source).toList();
        if (chosen.isEmpty()) {
            return;
        }
        var leak = Labelling.Leak.of(pairs, source, seed);
        String splits = Arrays.stream(Split.values())
                .map(split -> "%d %s"
                        .formatted(
                                chosen.stream()
                                        .filter(pair -> pair.split() == split)
                                        .count(),
                                split.word()))
                .collect(Collectors.joining(", "));
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %d pairs (%s), %.1f %% true; area under the curve of the claim alone %.3f, of the response alone %.3f",
                        source.name().toLowerCase(Locale.ROOT),
                        chosen.size(),
                        splits,
                        100.0 * chosen.stream().filter(Pair::label).count() / chosen.size(),
                        leak.claim(),
                        leak.response()));
    }

    private void say(Noise.Table table) {
        if (!table.families().isEmpty()) {
            console.out().print("\n" + table.text());
            noise.ifPresent(file -> write(file, List.of(Json.written(table.json()))));
        }
    }

    private Overlap overlap() {
        var overlap = new Overlap(words);
        against.forEach(file -> each(file, line -> {
            try {
                JsonNode row = Json.read(line.bytes());
                overlap.add(row.path("prompt").asString(row.path("instruction").asString("")));
            } catch (JacksonException broken) {
                throw new Unusable("%s:%d: %s".formatted(file, line.number(), Json.reason(broken)), broken);
            }
        }));
        return overlap;
    }

    private static void each(Path file, Consumer<Line> taken) {
        try (Lines lines = Lines.of(Files.newInputStream(file))) {
            lines.forEachRemaining(line -> {
                if (!line.isBlank()) {
                    taken.accept(line);
                }
            });
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("`" + file + "` cannot be read", unreadable);
        }
    }

    private static void write(Path file, List<String> lines) {
        try (Replacement replacement = Replacement.of(file)) {
            for (String line : lines) {
                replacement.stream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            replacement.commit();
        } catch (IOException unwritable) {
            throw new Unusable("`" + file + "` cannot be written", unwritable);
        }
    }
}
