package dev.precept.benchmarks.judge;

import dev.precept.runtime.evaluate.Judgement;
import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Judges;
import dev.precept.runtime.judge.Opening;
import dev.precept.trainer.score.Crew;
import dev.precept.trainer.score.PolicyBook;
import dev.precept.trainer.score.ScoreReply;
import dev.precept.trainer.score.ScoreRequest;
import dev.precept.trainer.score.Scored;
import dev.precept.trainer.score.Scorer;
import dev.precept.trainer.score.SpecRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What rewards become of 1,000 responses, each with one judgement, when the judge's server has a fault; the server is a process. As a
 * Markdown table. Takes how many calls may be made again, as a share of all ({@code 1} is usual).
 */
public final class JudgeFaultTable {
    private static final int CLAIMS = 1000;
    private static final int THREADS = 64;
    private static final String SPEC = "spec even {\n  require response satisfies \"The number in it is even.\"\n}\n";

    private final JudgeSettings settings;

    private JudgeFaultTable(double budget) {
        JudgeSettings usual = JudgeSettings.USUAL;
        settings = new JudgeSettings(
                usual.token(),
                usual.calls(),
                Duration.ofSeconds(2),
                usual.attempts(),
                usual.pause(),
                budget,
                usual.votes(),
                usual.kept(),
                usual.heads());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var table = new JudgeFaultTable(arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1);
        System.out.println(
                "| the server | seconds | decided | of them wrong | rewards that are none | zero | calls | allowed | "
                        + "why most are undecided |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (JudgeFault fault : JudgeFault.values()) {
            table.row(fault);
        }
    }

    private void row(JudgeFault fault) throws IOException, InterruptedException {
        Process server = start(fault);
        try {
            String port = server.inputReader(StandardCharsets.UTF_8).readLine();
            if (fault == JudgeFault.DOWN) {
                server.destroyForcibly().waitFor();
            }
            long start = System.nanoTime();
            List<Scored> items = scored("openai:http://127.0.0.1:" + port + "/v1#stub");
            double seconds = (System.nanoTime() - start) / 1e9;
            print(fault, seconds, items, server.isAlive() ? calls(port) : "–");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private void print(JudgeFault fault, double seconds, List<Scored> items, String calls) {
        long decided = items.stream().filter(JudgeFaultTable::isDecided).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %d | %d | %d | %d | %s | %.0f | %s |%n",
                fault.words(),
                seconds,
                decided,
                items.stream().filter(JudgeFaultTable::isWrong).count(),
                items.stream().filter(item -> item.reward().scalar().isEmpty()).count(),
                items.stream()
                        .filter(item -> item.reward().scalar().stream().anyMatch(reward -> reward == 0))
                        .count(),
                calls,
                CLAIMS * (1 + settings.budget()) + 8,
                reasons(items));
    }

    private static String reasons(List<Scored> items) {
        Map<String, Long> reasons = items.stream()
                .flatMap(item -> item.judged().verdict().judgements().stream())
                .flatMap(one -> one.answer() instanceof Answer.Undecided(var reason)
                        ? java.util.stream.Stream.of(reason)
                        : java.util.stream.Stream.empty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return reasons.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(most -> most.getValue() + ": " + most.getKey())
                .orElse("");
    }

    private static boolean isDecided(Scored item) {
        return item.judged().verdict().judgements().stream().anyMatch(one -> one.answer() instanceof Answer.Decided);
    }

    private static boolean isWrong(Scored item) {
        String digits = item.judged().response().replaceAll("\\D", "");
        boolean even = Integer.parseInt(digits) % 2 == 0;
        return item.judged().verdict().judgements().stream()
                .map(Judgement::answer)
                .anyMatch(answer -> answer instanceof Answer.Decided(var probability, var by, var read)
                        && probability >= Judge.THRESHOLD != even);
    }

    private List<Scored> scored(String address) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("spec", SPEC);
        for (int number = 0; number < CLAIMS; number++) {
            request.withArray("items").addObject().put("response", "This is the text number " + number + ".");
        }
        try (Judge judge = opened(address)) {
            var scorer = new Scorer(SpecRegistry.bounded(1 << 20), PolicyBook.builtIn(), judge);
            var asked = (dev.precept.trainer.score.Answer.Given<ScoreRequest>) ScoreRequest.read(request);
            var reply = (dev.precept.trainer.score.Answer.Given<ScoreReply>) scorer.score(asked.value(), new Many());
            return reply.value().items();
        }
    }

    private Judge opened(String address) {
        return switch (Judges.open(JudgeAddress.of("judge", address), settings)) {
            case Opening.Opened(var judge) -> judge;
            case Opening.Refused refused ->
                throw new IllegalArgumentException(refused.problem().message());
        };
    }

    /** As many threads as a service with slow judges has. */
    private record Many() implements Crew {
        @Override
        public <T, R> List<R> work(List<T> items, Function<? super T, ? extends R> work) {
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                List<Future<R>> futures = items.stream()
                        .map(item -> threads.<R>submit(() -> work.apply(item)))
                        .toList();
                return futures.stream().<R>map(Many::got).toList();
            }
        }

        private static <R> R got(Future<R> future) {
            try {
                return future.get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static String calls(String port) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/calls"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Process start(JudgeFault fault) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StubJudge.class.getName(),
                        fault.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
