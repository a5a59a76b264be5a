package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.JudgeSelection;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.rows.Pipeline;
import dev.precept.runtime.rows.Replacement;
import dev.precept.runtime.suite.Mode;
import dev.precept.trainer.reward.RewardPolicy;
import dev.precept.trainer.score.ScoreRequest;
import dev.precept.trainer.score.Scorer;
import dev.precept.trainer.score.SpecRegistry;
import dev.precept.trainer.score.SpecSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rewards stored responses. */
@Command(
        name = "reward",
        description = {
            "Gives stored responses the rewards that the service would give them, byte for byte.",
            "",
            "SPEC is a spec (.precept) or a graph (.json); ROWS are the prompts of a benchmark, JSON lines with "
                    + "`instruction_id_list` and `kwargs`, found by the `key` or the `prompt` of a response. RESPONSES are "
                    + "the items that the service takes, one a line; - is standard input. What is packed by gzip is unpacked.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept reward refund.precept rollouts.jsonl --policy dense --out rewards.jsonl",
            "  precept reward prompts.jsonl rollouts.jsonl.gz --mode native --out rewards.jsonl.gz"
        })
final class RewardCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SPEC|ROWS", description = "The spec, or the rows of a benchmark.")
    @SuppressWarnings("NullAway.Init")
    private Path spec;

    @Parameters(index = "1", paramLabel = "RESPONSES", description = "The stored responses.")
    @SuppressWarnings("NullAway.Init")
    private String responses;

    @Option(
            names = "--spec",
            paramLabel = "NAME",
            description = "The spec that is meant, where the file holds several.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private PolicySelection policy = new PolicySelection();

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "Whose meaning decides: reference or native (default: reference for rows, native for a spec).")
    private Optional<Mode> mode = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the rewards go; packed if it ends with .gz.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "COUNT",
            description = "How many threads work (default: one for each core).")
    private Optional<Integer> threads = Optional.empty();

    private final Console console;

    RewardCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Judge judge = judging.open(console)) {
            return rewarded(judge);
        }
    }

    private Integer rewarded(Judge judge) {
        var registry = SpecRegistry.boundedByHeap();
        var scorer = new Scorer(registry, policy.book(console), judge);
        RewardPolicy chosen = scorer.policies().standard();
        Optional<SpecSource> source = DiskSpecs.holdsSpecs(spec) ? Optional.of(source(registry)) : Optional.empty();
        Optional<RowLabels> labels = source.isPresent() ? Optional.empty() : Optional.of(RowLabels.read(spec));
        var rewarding = new Rewarding(scorer, new ScoreRequest(source, mode, Optional.empty(), List.of()), labels);
        var summary = new RewardSummary();
        run(rewarding, chosen, summary);
        console.err().println(summary.line(chosen));
        return Exit.DONE;
    }

    private void run(Rewarding rewarding, RewardPolicy chosen, RewardSummary summary) {
        try (Lines lines = Lines.of(input());
                Rewards rewards = Rewards.to(out, console)) {
            Iterator<StoredRow> rows = rows(lines);
            pipeline()
                    .run(
                            chosen.needsGroup() ? Groups.together(rows) : Groups.alone(rows),
                            rewarding::of,
                            batch -> batch.forEach(scored -> {
                                summary.add(scored.item());
                                rewards.write(scored.bytes());
                            }));
            rewards.finish();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("`" + responses + "` cannot be read", unreadable);
        }
    }

    private SpecSource source(SpecRegistry registry) {
        var specs = new DiskSpecs(registry, console).pin(spec);
        var meant = specs.stream()
                .filter(one -> name.isEmpty() || one.name().equals(name.get()))
                .toList();
        if (meant.size() != 1) {
            String names = String.join(
                    ", ", specs.stream().map(one -> "`" + one.name() + "`").toList());
            throw new Unusable(
                    "`%s` holds %s; choose one with --spec".formatted(spec, names.isEmpty() ? "no spec" : names));
        }
        return new SpecSource.Id(meant.getFirst().id());
    }

    private InputStream input() throws IOException {
        return responses.equals("-") ? console.in() : Files.newInputStream(Path.of(responses));
    }

    private Pipeline pipeline() {
        if (threads.filter(count -> count < 1).isPresent()) {
            throw new Unusable("--threads: there is no work without a thread");
        }
        return new Pipeline(threads.orElseGet(judging::threads));
    }

    private static Iterator<StoredRow> rows(Lines lines) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .filter(line -> !line.isBlank())
                .map((Line line) -> StoredRow.of(line))
                .iterator();
    }

    /** The lines of rewards: of a file, which is there only when all are in it, or of standard output. */
    private static final class Rewards implements AutoCloseable {
        private final Optional<Replacement> file;
        private final OutputStream stream;
        private final String name;

        private Rewards(Optional<Replacement> file, OutputStream stream, String name) {
            this.file = file;
            this.stream = stream;
            this.name = name;
        }

        static Rewards to(Optional<Path> out, Console console) {
            String name = out.map(Path::toString).orElse("standard output");
            try {
                Optional<Replacement> file =
                        out.isPresent() ? Optional.of(Replacement.of(out.get())) : Optional.empty();
                return new Rewards(
                        file,
                        file.map(Replacement::stream).orElseGet(() -> new BufferedOutputStream(console.out(), 1 << 16)),
                        name);
            } catch (IOException refused) {
                throw new Unusable("`" + name + "` cannot be written", refused);
            }
        }

        void write(byte[] line) {
            try {
                stream.write(line);
                stream.write('\n');
            } catch (IOException refused) {
                throw new Unusable("`" + name + "` cannot be written", refused);
            }
        }

        void finish() {
            try {
                stream.flush();
                if (file.isPresent()) {
                    file.get().commit();
                }
            } catch (IOException refused) {
                throw new Unusable("`" + name + "` cannot be written", refused);
            }
        }

        @Override
        public void close() throws IOException {
            if (file.isPresent()) {
                file.get().close();
            }
        }
    }
}
