package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A text made to hold holds, and the same a little changed fails. */
class WitnessProperties {
    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(9);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return word().list().uniqueElements().ofMinSize(3).ofMaxSize(9);
    }

    @Property(tries = 100)
    void aLiteralIsFoundWhereItStands(@ForAll("words") List<String> words, @ForAll("word") String sought) {
        String text = String.join(" ", words);
        String other = text.replace(sought.charAt(0), '-');

        holds("contains " + quoted(sought), text + sought + "!");
        holds("mentions " + quoted(sought.toUpperCase(Locale.ROOT)), text + " " + sought + "!");
        holds("contains none of [" + quoted(sought) + "]", other);
        fails("contains " + quoted(sought), other);
        fails("mentions " + quoted(sought), text.replace(sought, "-") + " x" + sought);
    }

    @Property(tries = 100)
    void beginningsAndEndingsStandAtTheEdge(@ForAll("words") List<String> words, @ForAll("word") String edge) {
        String text = String.join(" ", words);

        holds("starts with " + quoted(edge), "  **" + edge + "** " + text);
        holds("ends with " + quoted(edge), text + " **" + edge + "**\n");
        fails("starts with " + quoted(edge), "0 " + edge + text);
        fails("ends with " + quoted(edge), text + edge + " 0");
        holds("ends with the same word as at the start", edge + " " + text + ", " + edge + ".");
        fails("ends with the same word as at the start", edge + " " + text + ", " + edge + "0.");
    }

    @Property(tries = 100)
    void sortedWordsAreInOrderAndSwappedOnesAreNot(
            @ForAll("words") List<String> words, @ForAll @IntRange(max = 100) int at) {
        var sorted = new ArrayList<>(words);
        Collections.sort(sorted);
        int place = at % (sorted.size() - 1);
        var swapped = new ArrayList<>(sorted);
        Collections.swap(swapped, place, place + 1);

        holds("keeps words in alphabetical order", String.join(" ", sorted));
        holds("keeps lines in alphabetical order", String.join("\n", sorted));
        holds("keeps list items in alphabetical order", "- " + String.join("\n- ", sorted));
        fails("keeps words in alphabetical order", String.join(" ", swapped));
        fails("keeps lines in alphabetical order", String.join("\n", swapped));
        fails("keeps list items in alphabetical order", "- " + String.join("\n- ", swapped));
    }

    @Property(tries = 50)
    void stepsAreStepsUntilOneIsMissing(@ForAll @IntRange(min = 2, max = 12) int steps) {
        var words = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (int step = 1; step <= steps; step++) {
            words.add("a".repeat(step));
            sentences.add("It is" + " so".repeat(2 * step) + ".");
            lines.add("\t".repeat(step) + "x");
        }
        String last = words.getLast();

        holds("makes each word longer than the one before", String.join(" ", words));
        fails("makes each word longer than the one before", String.join(" ", words) + " " + last);
        holds("makes each sentence 2 words longer than the one before", String.join(" ", sentences));
        fails("makes each sentence 3 words longer than the one before", String.join(" ", sentences));
        holds("makes each sentence longer than the one before", String.join(" ", sentences));
        holds("makes each paragraph longer than the one before", String.join("\n\n", sentences));
        fails("makes each paragraph longer than the one before", String.join("\n\n", sentences) + "\n\nIt is.");
        holds("indents each line more than the one before", String.join("\n", lines));
        fails("indents each line more than the one before", String.join("\n", lines) + "\nx");
    }

    @Property(tries = 100)
    void formsAreWholeOrBroken(@ForAll("words") List<String> words) {
        String json = "{\"" + String.join("\": [1, null], \"", words) + "\": {}}";
        String keys = "[" + quoted(words.getFirst()) + ", " + quoted(words.getLast()) + "]";
        String table = String.join(",", words) + "\n" + "1,".repeat(words.size() - 1) + "\"2,\"\n";

        holds("is valid JSON", json);
        holds("is valid JSON with keys " + keys, json);
        fails("is valid JSON", json.substring(0, json.length() - 1));
        fails("is valid JSON with keys " + keys, json.replace("{\"", "{\"0"));
        holds("is valid CSV", table);
        holds("is valid CSV of 1..1 rows", table);
        fails("is valid CSV", table + "1\n");
        fails(
                "is valid CSV of 1..1 rows",
                table + "1," + table.lines().toList().get(1).substring(2));
        holds("is wrapped in \"<b>\"", "<b>" + words + "</b>");
        fails("is wrapped in \"<b>\"", "<b>" + words + "</b>.");
        fails("is wrapped in \"(\"", "(" + words + ") and (" + words + ")");
        holds("has the form \"From [place] to [place].\"", "From " + words.get(0) + " to " + words.get(1) + ".");
        fails("has the form \"From [place] to [place].\"", "From " + words.get(0) + " to .");
    }

    @Property(tries = 100)
    void casesAreWholeOrNot(@ForAll("words") List<String> words) {
        String text = String.join(" ", words);
        String title = String.join(
                " ",
                words.stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .toList());

        holds("is in lower case", text);
        fails("is in lower case", text + "A");
        holds("is in upper case", text.toUpperCase(Locale.ROOT));
        fails("is in upper case", text.toUpperCase(Locale.ROOT) + "a");
        holds("is in title case", title);
        fails("is in title case", title + " xylophone");
        fails("is in title case", title.toUpperCase(Locale.ROOT));
        holds("starts with a capital letter", "1. \"" + title);
        fails("starts with a capital letter", text);
    }

    @Property(tries = 100)
    void whatIsRepeatedIsSeen(@ForAll("words") List<String> words) {
        String text = String.join(" ", words);

        holds("uses each word at most 1 times", text);
        fails("uses each word at most 1 times", text + " " + words.getFirst().toUpperCase(Locale.ROOT));
        holds("reads the same backwards", text + new StringBuilder(text).reverse());
        fails("reads the same backwards", text + new StringBuilder(text).reverse() + "0");
        holds("repeats " + quoted(text) + " before answering", text.toUpperCase(Locale.ROOT) + ": 0");
        fails("repeats " + quoted(text) + " before answering", text);
        holds("differs from " + quoted(text), text + " 0");
        fails("differs from " + quoted(text), "**" + text + "!**");
        holds("is similar to " + quoted(text) + " by at least 100%", text.toUpperCase(Locale.ROOT));
        fails("is similar to " + quoted(text) + " by at least 100%", text + " 0");
        holds("is free of \"digits\"", text);
        fails("is free of \"digits\"", text + "٣");
        holds("equals " + quoted(text), "*" + text + "*");
        fails("equals " + quoted(text), text + "0");
    }

    private static String quoted(String text) {
        return Spelling.quoted(text);
    }

    private static void holds(String predicate, String text) {
        assertOutcome(predicate, text, Outcome.HOLDS);
    }

    private static void fails(String predicate, String text) {
        assertOutcome(predicate, text, Outcome.FAILS);
    }

    private static void assertOutcome(String predicate, String text, Outcome outcome) {
        var seen = Written.observe(predicate, text);
        assertThat(seen.outcome())
                .as("%s: %s (%s)", predicate, text, seen.observed().get())
                .isEqualTo(outcome);
    }
}
