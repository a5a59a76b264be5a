package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.trainer.rollout.Ask;
import dev.precept.trainer.rollout.Collector;
import dev.precept.trainer.rollout.OpenAiPolicy;
import dev.precept.trainer.rollout.PatientPolicy;
import dev.precept.trainer.rollout.Policy;
import dev.precept.trainer.rollout.RolloutFile;
import dev.precept.trainer.rollout.Sampling;
import dev.precept.trainer.rollout.StoredPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Collects a policy's responses to a ladder. */
@Command(
        name = "rollout",
        description = {
            "Collects a policy's responses to the rungs of a ladder, one or more for each. The file only grows: run the same "
                    + "command again, and it asks for what is not there yet, however the last one ended.",
            ""
        },
        footer = {
            "",
            "Ends with 0 where all responses are there, with 1 where some could not be had.",
            "",
            "Example:",
            "  precept rollout ladder.jsonl --policy openai:http://localhost:8080/v1#smollm2 --out rollouts.jsonl"
        })
final class RolloutCommand implements Callable<Integer> {
    private static final int SAID_EACH = 100;

    @Parameters(index = "0", paramLabel = "LADDER", description = "Rungs, as `precept curriculum` writes them.")
    @SuppressWarnings("NullAway.Init")
    private Path ladder;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "POLICY",
            description =
                    "Who answers: openai:URL#MODEL (a server of chat completions, its address up to /v1; the key, if it "
                            + "wants one, in PRECEPT_POLICY_KEY) or file:RESPONSES (JSON lines of response and id or prompt).")
    private String policy = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the responses go, as JSON lines.")
    private Path out = Path.of("");

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many responses to each rung (default: 1).")
    private int samples = 1;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many are asked for at once (default: 4).")
    private int parallel = 4;

    @Option(names = "--temperature", paramLabel = "T", defaultValue = "1", description = "From 0 (default: 1).")
    private double temperature = 1;

    @Option(names = "--top-p", paramLabel = "P", defaultValue = "1", description = "In (0, 1] (default: 1).")
    private double topP = 1;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            defaultValue = "256",
            description = "How long a response may be (default: 256).")
    private int maximum = 256;

    @Option(names = "--system", paramLabel = "TEXT", description = "What stands before the prompt.")
    private Optional<String> system = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the sampling (default: 1).")
    private int seed = 1;

    @Option(names = "--tries", paramLabel = "N", defaultValue = "6", description = "How often at most (default: 6).")
    private int tries = 6;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long one answer may take (default: 120).")
    private int patience = 120;

    private final Console console;

    RolloutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<ObjectNode> rungs = rungs();
        var collector = collector();
        try (RolloutFile file = RolloutFile.open(out, collector.settings())) {
            if (file.size() > 0) {
                console.err().println("%d responses are there already".formatted(file.size()));
            }
            Collector.Progress end = collector.run(rungs, file, new Shown(System.nanoTime()));
            console.out().println("%d of %d responses; seed %d".formatted(end.there(), end.wanted(), seed));
            return end.there() == end.wanted() ? Exit.DONE : Exit.FOUND;
        } catch (IllegalArgumentException refused) {
            throw new Unusable(String.valueOf(refused.getMessage()), refused);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new Unusable("`" + out + "` cannot be written", unwritable);
        }
    }

    private Collector collector() {
        try {
            var sampling = new Sampling(temperature, topP, maximum, seed, system);
            return new Collector(policy(sampling), samples, parallel, settings(sampling), seed);
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Policy policy(Sampling sampling) {
        int hash = policy.indexOf('#');
        if (policy.startsWith("openai:") && hash > 0) {
            var open = new OpenAiPolicy(
                    URI.create(policy.substring("openai:".length(), hash)),
                    policy.substring(hash + 1),
                    sampling,
                    Duration.ofSeconds(patience),
                    Optional.ofNullable(System.getenv("PRECEPT_POLICY_KEY")));
            return new PatientPolicy(open, tries, Duration.ofMillis(500));
        }
        if (policy.startsWith("file:")) {
            Path stored = Path.of(policy.substring("file:".length()));
            try {
                return StoredPolicy.read(Files.newInputStream(stored));
            } catch (IOException | UncheckedIOException | JacksonException unreadable) {
                throw new Unusable("`" + stored + "` cannot be read", unreadable);
            }
        }
        throw new Unusable("--policy: `%s` is neither openai:URL#MODEL nor file:RESPONSES".formatted(policy));
    }

    private ObjectNode settings(Sampling sampling) {
        ObjectNode settings = JsonMapper.shared().createObjectNode().put("policy", name());
        settings.put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("max_tokens", sampling.maximum())
                .put("seed", sampling.seed());
        sampling.system().ifPresent(text -> settings.put("system", text));
        return settings;
    }

    /** The model and not its address: a server may have moved when the run goes on. */
    private String name() {
        return policy.startsWith("openai:") ? policy.substring(policy.indexOf('#') + 1) : "file";
    }

    private List<ObjectNode> rungs() {
        var rungs = new ArrayList<ObjectNode>();
        try (Lines lines = Lines.of(Files.newInputStream(ladder))) {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.isBlank()) {
                    rungs.add(rung(line));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("`" + ladder + "` cannot be read", unreadable);
        }
        return rungs;
    }

    private ObjectNode rung(Line line) {
        try {
            if (Json.read(line.bytes()) instanceof ObjectNode row
                    && row.path("id").isString()
                    && row.path("prompt").isString()) {
                return row;
            }
        } catch (JacksonException broken) {
            throw new Unusable("%s:%d: %s".formatted(ladder, line.number(), Json.reason(broken)), broken);
        }
        throw new Unusable("%s:%d: no rung: it has no `id` or no `prompt`".formatted(ladder, line.number()));
    }

    /** Says how it goes, now and then. */
    private final class Shown implements Collector.Watcher {
        private final long began;

        Shown(long began) {
            this.began = began;
        }

        @Override
        public void answered(Collector.Progress progress) {
            if (progress.there() % SAID_EACH == 0 || progress.there() == progress.wanted()) {
                console.err()
                        .println(String.format(
                                Locale.ROOT,
                                "%d of %d, %d failed, %d s",
                                progress.there(),
                                progress.wanted(),
                                progress.failed(),
                                (System.nanoTime() - began) / 1_000_000_000));
            }
        }

        @Override
        public void failed(Ask ask, String reason) {
            console.err().println("%s: %s".formatted(ask.rung(), reason));
        }
    }
}
