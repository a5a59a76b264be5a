package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Renderer;
import dev.precept.runtime.judge.HeadSettings;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Judges;
import dev.precept.runtime.judge.Opening;
import dev.precept.runtime.judge.cache.CachedJudge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The judge that is meant, the same for every command that may ask one: a mixin. */
@Command
public final class JudgeSelection {
    /** What the environment calls the token that a judge's server is shown. */
    private static final String TOKEN = "PRECEPT_JUDGE_TOKEN";

    @Option(
            names = "--judge",
            paramLabel = "JUDGE",
            description = "Who decides judgements: head[:DIR], openai:URL#MODEL, classify:URL or none "
                    + "(default: none). A server is shown PRECEPT_JUDGE_TOKEN, where it is set.")
    private String judge = Judges.NONE;

    @Option(
            names = "--judge-calls",
            paramLabel = "COUNT",
            description = "At most so many calls to a judge's server at once (default: 16).")
    private int calls = JudgeSettings.USUAL.calls();

    @Option(
            names = "--judge-timeout",
            paramLabel = "SECONDS",
            description = "Time for one call to a judge's server (default: 30).")
    private long timeout = JudgeSettings.USUAL.timeout().toSeconds();

    @Option(
            names = "--judge-votes",
            paramLabel = "COUNT",
            description =
                    "So many answers of a chat model are drawn where its server tells no probabilities (default: 5).")
    private int votes = JudgeSettings.USUAL.votes();

    @Option(
            names = "--judge-retries",
            paramLabel = "SHARE",
            description =
                    "How many calls to a judge's server may be made again, as a share of all from 0 to 1, and 8 besides "
                            + "(default: 1).")
    private double retries = JudgeSettings.USUAL.budget();

    @Option(
            names = "--judge-cache",
            paramLabel = "FILE",
            description = "Keep what the judge decides in that file, and ask nothing twice.")
    private Optional<Path> cache = Optional.empty();

    @Option(
            names = "--judge-kept",
            paramLabel = "COUNT",
            description = "So many answers stay in that file; the oldest make room (default: 1000000).")
    private long kept = JudgeSettings.USUAL.kept();

    @Option(
            names = "--judge-encoder",
            paramLabel = "DIR",
            description =
                    "The encoder that a head stands on, with model.onnx and tokenizer.json or vocab.txt (default: the folder "
                            + "encoder beside the head, else MiniLM-L6).")
    private Optional<Path> encoder = Optional.empty();

    @Option(
            names = "--judge-device",
            paramLabel = "NAME",
            description = "Where a head runs: cpu, gpu0 and so on (default: cpu).")
    private String device = HeadSettings.USUAL.device();

    /**
     * Opens it; the caller closes it.
     *
     * @throws Unusable where there is no such judge or it cannot be used; what is wrong is printed
     */
    public Judge open(Console console) {
        return open("--judge", judge, console);
    }

    /**
     * Opens another with the same settings.
     *
     * @param setting the option that names it
     */
    public Judge open(String setting, String address, Console console) {
        return switch (Judges.open(JudgeAddress.of(setting, address), settings())) {
            case Opening.Opened(var opened) ->
                cache.map(file -> cached(opened, file, kept)).orElse(opened);
            case Opening.Refused refused -> {
                console.err().println(Renderer.render(refused.diagnostic(), console.errPalette()));
                throw new Unusable("`" + setting + " " + address + "` cannot be used");
            }
        };
    }

    /** How many threads serve it well: one for each core, or for each call to a server, since they wait. */
    public int threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        return judge.equals(Judges.NONE) ? cores : Math.max(cores, calls);
    }

    private static Judge cached(Judge judge, Path file, long kept) {
        if (judge == Judge.NONE) {
            return judge;
        }
        return switch (CachedJudge.open(judge, file, kept)) {
            case CachedJudge.Opened.Ready(var cached) -> cached;
            case CachedJudge.Opened.Unusable(var reason) -> {
                judge.close();
                throw new Unusable("--judge-cache: " + reason);
            }
        };
    }

    private JudgeSettings settings() {
        JudgeSettings usual = JudgeSettings.USUAL;
        try {
            return new JudgeSettings(
                    Optional.ofNullable(System.getenv(TOKEN)).filter(token -> !token.isBlank()),
                    calls,
                    Duration.ofSeconds(timeout),
                    usual.attempts(),
                    usual.pause(),
                    retries,
                    votes,
                    kept,
                    new HeadSettings(encoder, device));
        } catch (IllegalArgumentException wrong) {
            throw new Unusable("--judge: " + wrong.getMessage(), wrong);
        }
    }
}
