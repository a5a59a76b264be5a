package dev.precept.trainer.service;

import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Gate;
import dev.precept.runtime.text.Content;
import dev.precept.runtime.text.Transcript;
import dev.precept.trainer.score.Scored;
import dev.precept.trainer.score.Spec;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What is counted, in the form of Prometheus. Beside requests and items these are the trip-wires of reward hacking, for each
 * spec: responses without content, responses that stand twice in a batch, their length, and groups whose rewards are all one.
 */
final class Meters {
    private static final int MOST_SPECS = 200;
    private static final String OTHER = "other";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Set<String> specs = ConcurrentHashMap.newKeySet();

    void watch(String name, Supplier<Number> value) {
        Gauge.builder(name, value).register(registry);
    }

    String text() {
        return registry.scrape();
    }

    void request(String endpoint, int status, Duration time) {
        Timer.builder("precept.request")
                .tag("endpoint", endpoint)
                .tag("status", Integer.toString(status))
                .publishPercentileHistogram()
                .register(registry)
                .record(time);
    }

    /** How long a request waited for a thread. */
    void waited(Duration time) {
        Timer.builder("precept.queue.wait")
                .publishPercentileHistogram()
                .register(registry)
                .record(time);
    }

    /** A request that waits for the answer to another with its id. */
    void joined() {
        registry.counter("precept.requests.joined").increment();
    }

    /** An answer that its client did not take. */
    void lost() {
        registry.counter("precept.answers.lost").increment();
    }

    void items(List<Scored> items) {
        for (Scored item : items) {
            registry.counter("precept.items", "status", item.status().name().toLowerCase(java.util.Locale.ROOT))
                    .increment();
        }
        Map<String, List<Scored>> bySpec = items.stream()
                .filter(item -> item.judged().spec().isPresent())
                .collect(Collectors.groupingBy(item -> name(item.judged().spec().orElseThrow())));
        bySpec.forEach(this::tripWires);
    }

    /** Few enough names, whatever clients send. */
    private String name(Spec spec) {
        String name = spec.name() + "-" + spec.id().substring(0, 8);
        return specs.contains(name) || (specs.size() < MOST_SPECS && specs.add(name)) ? name : OTHER;
    }

    private void tripWires(String spec, List<Scored> items) {
        count("precept.responses", spec, items.size());
        count(
                "precept.contentless",
                spec,
                items.stream().filter(Meters::isContentless).count());
        var texts = new HashSet<String>();
        count(
                "precept.duplicates",
                spec,
                items.stream()
                        .filter(item -> !texts.add(
                                item.judged().prompt() + "\0" + item.judged().response()))
                        .count());
        var length = DistributionSummary.builder("precept.response.characters")
                .tag("spec", spec)
                .register(registry);
        items.forEach(item -> length.record(item.judged().response().length()));
        groups(spec, items);
    }

    /** By the name that the client gave, else by the prompt. */
    private void groups(String spec, List<Scored> items) {
        List<List<Scored>> groups = items.stream()
                .filter(item -> !group(item).isEmpty())
                .collect(Collectors.groupingBy(Meters::group))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .toList();
        count("precept.groups", spec, groups.size());
        count(
                "precept.groups.without.variance",
                spec,
                groups.stream().filter(Meters::isFlat).count());
    }

    private static String group(Scored item) {
        return item.judged().circumstances().group().orElse(item.judged().prompt());
    }

    private void count(String name, String spec, long amount) {
        registry.counter(name, "spec", spec).increment(amount);
    }

    private static boolean isFlat(List<Scored> group) {
        return group.stream().map(item -> item.reward().scalar()).distinct().count() == 1;
    }

    private static boolean isContentless(Scored item) {
        return item.judged().verdict().findings().stream()
                        .anyMatch(finding -> finding.path().equals(Gate.PATH) && finding.outcome() == Decision.FAILS)
                || !Content.says(Transcript.of(item.judged().response()).response());
    }
}
