package dev.precept.benchmarks.head;

import dev.precept.runtime.judge.head.HeadFolder;
import dev.precept.runtime.judge.head.PublicEncoder;
import dev.precept.runtime.judge.head.Question;
import dev.precept.runtime.judge.head.Reading;
import dev.precept.runtime.judge.head.Scorer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What claims cost, as a Markdown table: one and five on a response, packed and each with the response once more as a cross-encoder
 * has it, and a batch of 64 responses beside one call a claim. Takes the folder of a head and a number of threads.
 */
public final class HeadCost {
    private static final int CLAIMS = 5;
    private static final int RESPONSES = 64;
    private static final int TOKENS = 170;
    private static final List<String> WORDS = List.of(
            "garden", "letter", "music", "winter", "harbour", "train", "window", "doctor", "bread", "river", "paper",
            "green");
    private static final List<String> SAID = List.of(
            "The response mentions \"harbour\".",
            "The text is written in a formal tone.",
            "There are at least 3 paragraphs in it.",
            "The answer thanks the reader at its end.",
            "No question is asked anywhere in the text.");

    private final PublicEncoder encoder = PublicEncoder.miniLm();
    private final Random random = new Random(64);
    private final Scorer scorer;

    private HeadCost(Path folder, int threads) {
        scorer = Scorer.of(encoder, HeadFolder.read(folder, encoder), threads);
    }

    public static void main(String[] arguments) {
        var cost = new HeadCost(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.printf("%s threads, responses of about %d tokens%n%n", arguments[1], TOKENS);
        System.out.println("| what | milliseconds | claims a second |");
        System.out.println("|---|---|---|");
        cost.one();
        cost.batch();
        cost.scorer.close();
    }

    private void one() {
        Reading reading = reading();
        double single = time(9, () -> scorer.logits(List.of(inquiry(reading, SAID.subList(0, 1)))));
        double packed = time(9, () -> scorer.logits(List.of(inquiry(reading, SAID))));
        double crossed = time(
                9,
                () -> scorer.logits(SAID.stream()
                        .map(claim -> inquiry(reading, List.of(claim)))
                        .toList()));
        print("1 claim on 1 response", single, 1);
        print("5 claims on 1 response, packed", packed, CLAIMS);
        print("5 claims on 1 response, each with the response once more, batched", crossed, CLAIMS);
        System.out.printf(
                Locale.ROOT,
                "| 5 packed : 1 | %.2f | |%n| 5 crossed : 1 | %.2f | |%n",
                packed / single,
                crossed / single);
    }

    private void batch() {
        List<Reading> readings =
                IntStream.range(0, RESPONSES).mapToObj(at -> reading()).toList();
        double batched = time(
                3,
                () -> scorer.logits(
                        readings.stream().map(reading -> inquiry(reading, SAID)).toList()));
        double calls = time(
                1,
                () -> readings.forEach(reading ->
                        SAID.forEach(claim -> scorer.logits(List.of(inquiry(reading, List.of(claim)))))));
        print("64 responses x 5 claims, packed in batches", batched, RESPONSES * CLAIMS);
        print("64 responses x 5 claims, one call a claim", calls, RESPONSES * CLAIMS);
        System.out.printf(Locale.ROOT, "| one call a claim : packed in batches | %.2f | |%n", calls / batched);
    }

    /** The median of some runs after one that does not count, in milliseconds. */
    private static double time(int runs, Runnable work) {
        work.run();
        double[] times = IntStream.range(0, runs)
                .mapToDouble(run -> {
                    long begin = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - begin) / 1e6;
                })
                .sorted()
                .toArray();
        return times[times.length / 2];
    }

    private Reading reading() {
        var text = new StringBuilder();
        for (int word = 0; word < TOKENS; word++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(word % 20 == 19 ? ".\n" : " ");
        }
        return Reading.of(text.toString(), encoder.pieces());
    }

    private Scorer.Inquiry inquiry(Reading reading, List<String> claims) {
        return new Scorer.Inquiry(
                reading,
                claims.stream()
                        .map(claim -> Question.of(claim, encoder.pieces()))
                        .toList());
    }

    private static void print(String what, double milliseconds, int claims) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", what, milliseconds, 1000 * claims / milliseconds);
    }
}
