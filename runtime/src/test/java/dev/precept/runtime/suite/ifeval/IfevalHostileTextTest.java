package dev.precept.runtime.suite.ifeval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.suite.Constraint;
import dev.precept.runtime.suite.Prompts;
import dev.precept.runtime.suite.ReferenceScorer;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No id takes more than its share of time, whatever the text: what is quadratic would take minutes here. */
class IfevalHostileTextTest {
    private static final int LENGTH = 400_000;
    /** Of processor time; an honest reading takes some hundredths of it. */
    private static final long MOST_NANOSECONDS = 2_000_000_000L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                " ",
                "[",
                "]",
                "<",
                "<<\n",
                "<<a",
                ">",
                "*",
                "**",
                "* ",
                "***\n",
                "******",
                "(",
                "{\"a\":",
                "[1,",
                "\"",
                "\\",
                "-",
                "-\n",
                "*\n",
                ".",
                "!?",
                "a.",
                "p.",
                "p. ",
                "P.S",
                "SECTION ",
                "SECTION 1",
                "'",
                "''",
                "a",
                "A",
                "e\u0301",
                "\u0301",
                "\uD83D",
                "猫",
                "。",
                "`",
                "```json",
                "cat",
                "the ",
                "\u017F",
                "don't ",
            })
    void everyIdReadsItInTime(String piece) throws IOException {
        String text = piece.repeat(LENGTH / piece.length());
        List<ReferenceScorer> scorers = scorers();
        Map<String, Long> slow = new TreeMap<>();
        for (ReferenceScorer scorer : scorers) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            scorer.score(text);
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            if (taken > MOST_NANOSECONDS) {
                slow.put(scorer.toString(), taken);
            }
        }
        assertThat(slow).isEmpty();
    }

    /** Strict and loose, each constraint of the examples by itself. */
    private static List<ReferenceScorer> scorers() throws IOException {
        List<ReferenceScorer> scorers = new ArrayList<>();
        try (Lines lines = Lines.of(Files.newInputStream(Path.of("../benchmarks/examples/ifeval/prompts.jsonl")))) {
            Iterator<Line> all = lines;
            Prompts prompts =
                    Prompts.read(all, Ifeval.suite(Vocabulary.of(), PunktParameters.english(), Ifeval.LANGUAGE_SEED));
            assertThat(prompts.problems()).isEmpty();
            prompts.records().values().stream()
                    .flatMap(record -> record.constraints().stream())
                    .map(Constraint::rule)
                    .forEach(rule -> scorers.add(new ReferenceScorer(List.of(rule))));
        }
        assertThat(scorers).hasSizeGreaterThanOrEqualTo(25);
        return scorers;
    }
}
