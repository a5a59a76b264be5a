package dev.precept.runtime.suite.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

final class ReferenceTextProperties {
    /** What this thread worked, whatever else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Punkt PUNKT = new Punkt(PunktParameters.english(), NltkEdition.V3_9);
    private static final NltkWords WORDS = new NltkWords(PUNKT);

    @Property
    void sentencesAreInOrderAndCoverEverythingButWhiteSpace(@ForAll("texts") String text) {
        int[] spans = PUNKT.spans(text);
        int covered = 0;
        for (int at = 0; at < spans.length; at += 2) {
            assertThat(PythonText.isBlank(text.substring(covered, spans[at]))).isTrue();
            assertThat(spans[at]).isBetween(covered, spans[at + 1] - 1);
            covered = spans[at + 1];
        }
        assertThat(PythonText.isBlank(text.substring(covered))).isTrue();
        assertThat(PUNKT.count(text)).isEqualTo(spans.length / 2);
    }

    @Property
    void tokensHoldEverythingButWhiteSpace(@ForAll("texts") String text, @ForAll NltkEdition edition) {
        List<String> tokens = new NltkWords(new Punkt(PunktParameters.english(), edition)).tokens(text);
        assertThat(withoutQuotes(String.join("", tokens))).isEqualTo(withoutQuotes(text));
        assertThat(tokens)
                .noneMatch(token -> token.isEmpty() || PythonText.split(token).size() != 1);
    }

    @Property
    void theFastCountIsTheCountOfTheTokens(@ForAll("texts") String text) {
        long upper = WORDS.tokens(text).stream().filter(PythonText::isUpper).count();
        assertThat(WORDS.countUpper(text)).isEqualTo((int) upper);
    }

    @Property
    void pythonTextAcceptsAnything(@ForAll("texts") String text) {
        assertThat(PythonText.lower(PythonText.lower(text))).isEqualTo(PythonText.lower(text));
        assertThat(PythonText.strip(text)).isEqualTo(PythonText.stripLeft(PythonText.stripRight(text)));
        assertThat(PythonText.countWords(text)).isLessThanOrEqualTo(text.length());
        assertThat(PythonText.isUpper(text) && PythonText.isLower(text)).isFalse();
    }

    /** Two megabytes of each: a scan that is not linear would take minutes, */
    @Example
    void hostileTextsTakeLinearTime() {
        List<String> hostile = List.of(
                "\n", " ", "[", "\"", "'", "`", ".", "...a", ". ", ".\u00A0", "-", "--", "-a.", "!", "!?", ".)", ",",
                ":,", "a", "A", "a. ", "A. ", "5. ", "e.g. ", "cannot-", "'tis", "\u0301", "\uD800", "\u03A3", "\u0130",
                "\u201C");
        for (String piece : hostile) {
            String text = piece.repeat(2_000_000 / piece.length());
            long start = THREADS.getCurrentThreadCpuTime();
            PUNKT.count(text);
            WORDS.countUpper(text);
            PythonText.countWords(text);
            PythonText.lower(text);
            PythonText.strip(text);
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                    .as(piece)
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "a",
                "I",
                "The",
                "dr",
                "Mr",
                "e.g",
                "J",
                "5",
                "3.5",
                "cannot",
                "don't",
                "it's",
                "'tis",
                "USA",
                "\u00E9t\u00E9");
        Arbitrary<String> marks = Arbitraries.of(
                ".",
                "?",
                "!",
                "...",
                ". . .",
                ",",
                ":",
                ";",
                "\"",
                "'",
                "``",
                "''",
                "(",
                ")",
                "--",
                "*",
                "&",
                "\u201C",
                "\u201D",
                "\u2019",
                "\u2014",
                "\u0301",
                "\uD83D\uDE00",
                "\uD800");
        Arbitrary<String> spaces = Arbitraries.of(" ", " ", "\n", "\u00A0", "\t");
        Arbitrary<String> pieces = Arbitraries.frequencyOf(Tuple.of(3, words), Tuple.of(4, marks), Tuple.of(3, spaces));
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(40).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60));
    }

    /** Straight double quotes change their form, and pairs of other marks may be taken for one. */
    private static String withoutQuotes(String text) {
        return String.join("", PythonText.split(text)).replaceAll("[\"'`]", "");
    }
}
