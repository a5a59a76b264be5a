package dev.precept.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of a recorded service goes, by what the outermost frames that tell it are doing, as a Markdown table. */
public final class Profile {
    /** What a frame is part of, by how its class and method begin; the outermost frame that any of them names decides. */
    private static final Map<String, List<String>> PARTS = parts();

    private Profile() {}

    public static void main(String[] arguments) throws IOException {
        var counts = new TreeMap<String, Integer>();
        var elsewhere = new TreeMap<String, Integer>();
        int all = 0;
        try (var recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.CPUTimeSample") && event.getStackTrace() != null) {
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    String part = part(frames);
                    counts.merge(part, 1, Integer::sum);
                    if (part.equals("other")) {
                        elsewhere.merge(name(frames.getFirst()) + " < " + name(frames.getLast()), 1, Integer::sum);
                    }
                    all++;
                }
            }
        }
        print(counts, all);
        elsewhere.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(10)
                .forEach(entry -> System.err.println(entry.getValue() + " " + entry.getKey()));
    }

    private static void print(Map<String, Integer> counts, int all) {
        System.out.println("| what | share of %,d samples |".formatted(all));
        System.out.println("|---|---|");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> System.out.println(String.format(
                        Locale.ROOT, "| %s | %.1f %% |", entry.getKey(), 100.0 * entry.getValue() / all)));
    }

    private static String part(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames.reversed()) {
            String name = name(frame);
            for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
                if (part.getValue().stream().anyMatch(name::startsWith)) {
                    return part.getKey();
                }
            }
        }
        return "other";
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static Map<String, List<String>> parts() {
        String service = "dev.precept.trainer.service.";
        String score = "dev.precept.trainer.score.";
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put("judging the response", List.of("dev.precept.runtime.evaluate.Evaluator."));
        parts.put("reading the JSON of the request", List.of(service + "Bodies.json"));
        parts.put("reading items", List.of("dev.precept.runtime.exchange.RowReader.", score + "ItemReader."));
        parts.put("finding specs", List.of(score + "SpecRegistry.", score + "Spec."));
        parts.put("rewards", List.of("dev.precept.trainer.reward."));
        parts.put("writing the JSON of the reply", List.of(score + "Scored.bytes", score + "ScoreReply.bytes"));
        parts.put("counting for /metrics", List.of(service + "Meters."));
        parts.put("the log", List.of(service + "RequestLog.", service + "Scoring.log"));
        parts.put("gzip", List.of(service + "Bodies.packed", "java.util.zip."));
        parts.put("receiving the body", List.of(service + "Bodies.read"));
        parts.put("sending the reply", List.of(service + "Wire.send"));
        return parts;
    }
}
