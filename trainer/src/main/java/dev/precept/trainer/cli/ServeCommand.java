package dev.precept.trainer.cli;

import dev.precept.runtime.cli.Console;
import dev.precept.runtime.cli.Exit;
import dev.precept.runtime.cli.JudgeSelection;
import dev.precept.runtime.cli.Unusable;
import dev.precept.runtime.judge.Judge;
import dev.precept.trainer.score.Scorer;
import dev.precept.trainer.score.SpecRegistry;
import dev.precept.trainer.service.Facade;
import dev.precept.trainer.service.RequestLog;
import dev.precept.trainer.service.Service;
import dev.precept.trainer.service.Settings;
import dev.precept.trainer.service.Unscorable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives rewards over HTTP. */
@Command(
        name = "serve",
        description = {
            "Gives rewards over HTTP until it is told to end; then it answers what is under way.",
            "",
            "Clients send a token: Authorization: Bearer TOKEN, or /t/TOKEN/ before the address. It is PRECEPT_TOKEN, or the "
                    + "content of a file, or drawn and printed once. /openapi.yaml describes every address, / is a page for people. "
                    + "On standard error stands a line of JSON for each request.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept serve --specs specs --policy dense",
            "  precept serve --policy policy.json --unscorable verify=retry --log-responses",
            "  precept serve --host 0.0.0.0 --port 80 --token-file /run/secrets/token --max-requests 256 --drain 120",
            "  curl -H \"Authorization: Bearer $PRECEPT_TOKEN\" http://127.0.0.1:8710/v1/specs"
        })
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen; 0 for any that is free (default: 8710).")
    private int port = 8710;

    @Option(names = "--host", paramLabel = "HOST", description = "On which address (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(names = "--specs", paramLabel = "DIR", description = "A folder of specs that are known from the start.")
    private Optional<Path> specs = Optional.empty();

    @Mixin
    private PolicySelection policy = new PolicySelection();

    @Mixin
    private JudgeSelection judging = new JudgeSelection();

    @Mixin
    private TokenSelection token = new TokenSelection();

    @Mixin
    private LimitSelection limits = new LimitSelection();

    @Option(
            names = "--unscorable",
            paramLabel = "FORM=CHOICE",
            description =
                    "What a framework is told of a response without a reward: verify, get_reward, remote_rm, classify or "
                            + "predict = null, zero, group_mean or retry.")
    private Map<Facade, Unscorable> unscorable = Map.of();

    @Option(
            names = "--log-responses",
            description = "Write the text of every response and its reward to the log; else no text stands in it.")
    private boolean logResponses;

    /** Held, since a logger that nobody holds forgets its level: the log is lines of JSON alone. */
    private final Logger library = Logger.getLogger("io.helidon");

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        library.setLevel(Level.WARNING);
        var registry = SpecRegistry.boundedByHeap();
        specs.ifPresent(folder -> pin(folder, registry));
        try (Judge judge = judging.open(console)) {
            return served(new Scorer(registry, policy.book(console), judge));
        }
    }

    private Integer served(Scorer scorer) throws InterruptedException {
        TokenSelection.Token secret = token.token(console);
        var settings =
                new Settings(host, port, Optional.of(secret.text()), limits.limits(judging.threads()), unscorable);
        Service service = started(settings, scorer);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            console.err().flush();
            ended.countDown();
        }));
        String address = "http://%s:%d".formatted(host, service.port());
        console.err().println("precept: " + address);
        secret.page().ifPresent(page -> console.err().println("precept: page " + address + page));
        ended.await();
        return Exit.DONE;
    }

    private Service started(Settings settings, Scorer scorer) {
        try {
            return Service.start(
                    settings,
                    scorer,
                    new RequestLog(console.err(), logResponses ? RequestLog.Texts.LOGGED : RequestLog.Texts.LEFT_OUT));
        } catch (RuntimeException taken) {
            throw new Unusable("cannot listen on %s:%d: %s".formatted(host, port, taken.getMessage()), taken);
        }
    }

    private void pin(Path folder, SpecRegistry registry) {
        var disk = new DiskSpecs(registry, console);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(DiskSpecs::holdsSpecs)
                    .sorted()
                    .toList();
            found.forEach(disk::pin);
        } catch (IOException unreadable) {
            throw new Unusable("`" + folder + "` cannot be read", unreadable);
        }
    }
}
