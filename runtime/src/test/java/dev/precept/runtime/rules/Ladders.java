package dev.precept.runtime.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** At least one ladder for each standard kind. */
final class Ladders {
    /** So many neighbours are compared in nine pieces. */
    private static final int NEIGHBOURS = 8;

    private Ladders() {}

    static Stream<Ladder> all() {
        return Stream.of(keywords(), edges(), casing(), forms(), orders(), growth(), letters(), similarity(), calls())
                .flatMap(List::stream);
    }

    private static List<Ladder> keywords() {
        return List.of(
                Ladder.plain("contains \"refund\"", "a refund", "a coin"),
                Ladder.of("contains all of [\"b0\", \"b1\", \"b2\", \"b3\"]", 4, Ladders::four, rung -> 1 - rung / 4.0),
                Ladder.of("contains none of [\"x\"]", 6, rung -> "see " + "x ".repeat(rung), rung -> 1.0 / (1 + rung)),
                Ladder.plain("mentions \"refund\"", "A Refund.", "A prefund."),
                Ladder.of("mentions none of [\"x\"]", 6, rung -> "see " + "x ".repeat(rung), rung -> 1.0 / (1 + rung)),
                Ladder.plain("matches /x+/", "see xx", "see"),
                Ladder.of("matches none of [/x+/]", 6, rung -> "see " + "xx ".repeat(rung), rung -> 1.0 / (1 + rung)),
                Ladder.of(
                        "uses each word at most 2 times",
                        6,
                        rung -> "see it " + "tea ".repeat(2 + rung),
                        rung -> 2.0 / (2 + rung)),
                Ladder.of("is free of \"commas\"", 6, rung -> "see " + ",".repeat(rung), rung -> 1.0 / (1 + rung)));
    }

    private static List<Ladder> edges() {
        String edge = "abcdef";
        return List.of(
                Ladder.of(
                        "starts with \"abcdef\"",
                        6,
                        rung -> edge.substring(0, 6 - rung) + "zz and more",
                        rung -> (6 - rung) / 6.0),
                Ladder.of(
                        "ends with \"abcdef\"",
                        6,
                        rung -> "more and zz" + edge.substring(rung),
                        rung -> (6 - rung) / 6.0),
                Ladder.plain("starts with /a+b/", "aab", "b"),
                Ladder.plain("ends with /a+b/", "so aab", "so b"),
                Ladder.plain("ends with a question", "Shall we?", "We shall."),
                Ladder.plain("starts with a capital letter", "So we do.", "so we do."),
                Ladder.plain("ends with the same word as at the start", "Rain is rain", "Rain is wet"),
                Ladder.plain("equals \"Yes.\"", "Yes.", "Yes, so."),
                Ladder.plain("is one of [\"yes\", \"no\"]", "no", "maybe"));
    }

    private static List<Ladder> casing() {
        return List.of(
                Ladder.of(
                        "is in upper case",
                        10,
                        rung -> "b".repeat(rung) + "A".repeat(10 - rung),
                        rung -> (10 - rung) / 10.0),
                Ladder.of(
                        "is in lower case",
                        10,
                        rung -> "B".repeat(rung) + "a".repeat(10 - rung),
                        rung -> (10 - rung) / 10.0),
                Ladder.of(
                        "is in title case",
                        10,
                        rung -> "castle ".repeat(rung) + "Castle ".repeat(10 - rung),
                        rung -> (10 - rung) / 11.0),
                Ladder.measured(
                        "is in language \"fr\"",
                        4,
                        rung -> "Je ne peux pas vous aider avec cette question aujourd'hui. ".repeat(4 - rung)
                                + "I cannot help you with that question today, but maybe tomorrow. "
                                        .repeat(rung == 0 ? 0 : 12)));
    }

    private static List<Ladder> forms() {
        String json = "{\"one\":[1,2],\"two\":{}}";
        return List.of(
                Ladder.of("is valid JSON", 21, rung -> json.substring(0, json.length() - rung), rung -> {
                    double length = json.length() - rung;
                    return length / (length + 1);
                }),
                Ladder.of(
                        "is valid JSON with keys [\"b0\", \"b1\", \"b2\", \"b3\"]",
                        5,
                        rung -> rung == 5
                                ? "none"
                                : "{\"see\": 1"
                                        + IntStream.range(rung, 4)
                                                .mapToObj(key -> ", \"b" + key + "\": 1")
                                                .collect(Collectors.joining())
                                        + "}",
                        rung -> rung == 5 ? 0 : (2 - rung / 4.0) / 2),
                Ladder.of(
                        "is valid JSON with schema \"\\{\\\"required\\\": [\\\"a\\\"]\\}\"",
                        3,
                        rung -> List.of("{\"a\": 1}", "{\"b\": 1}", "{\"b\":", "none")
                                .get(rung),
                        rung -> List.of(1.0, 0.5, 0.5 * 5 / 6, 0.0).get(rung)),
                Ladder.of("is valid CSV", 5, rung -> table("a,b", 5, rung), rung -> (5 - rung) / 6.0),
                Ladder.of(
                        "is valid CSV with columns [\"b0\", \"b1\", \"b2\", \"b3\"]",
                        4,
                        rung -> IntStream.range(0, 4)
                                        .mapToObj(column -> column < rung ? "z" : "b" + column)
                                        .collect(Collectors.joining(","))
                                + "\n1,2,3,4\n",
                        rung -> (1 + (4 - rung) / 5.0) / 2),
                Ladder.of(
                        "is valid CSV of 2..4 rows",
                        6,
                        rung -> table("a,b", 4 + rung, 0),
                        rung -> (1 + 4.0 / (4 + rung)) / 2),
                Ladder.of(
                        "is wrapped in \"(\"",
                        3,
                        rung -> List.of("(so)", "(so) and (so)", "(so", "so").get(rung),
                        rung -> List.of(1.0, 0.8, 0.4, 0.0).get(rung)),
                Ladder.of(
                        "has the form \"From [a] to [b] by [c].\"",
                        4,
                        rung -> List.of("From x to y by z.", "From x to y by z", "From x to y", "From x", "x")
                                .get(rung),
                        rung -> (4 - rung) / 5.0),
                Ladder.of(
                        "reads the same backwards",
                        10,
                        rung -> "a".repeat(10) + "a".repeat(10 - rung) + "b".repeat(rung),
                        rung -> (10 - rung) / 10.0));
    }

    /** So many rows under a header of two columns, of which so many have one field alone. */
    private static String table(String header, int rows, int broken) {
        return header + "\n" + "1\n".repeat(broken) + "1,2\n".repeat(rows - broken);
    }

    /** Nine pieces in order, of which the last ones are turned around: so many neighbours are wrong. */
    private static List<Ladder> orders() {
        return List.of(
                neighbours("keeps words in alphabetical order", rung -> joined(turned(rung), " ", "%s")),
                neighbours("keeps lines in alphabetical order", rung -> joined(turned(rung), "\n", "%s")),
                neighbours("keeps sentences in alphabetical order", rung -> joined(turned(rung), " ", "B%s sleeps.")),
                neighbours("keeps list items in alphabetical order", rung -> joined(turned(rung), "\n", "- %s")),
                neighbours("begins each sentence with the last word of the one before", rung -> taken(rung, ". ")),
                neighbours("begins each line with the last word of the one before", rung -> taken(rung, "\n")));
    }

    /** Nine pieces that grow, save so many that are as long as the one before. */
    private static List<Ladder> growth() {
        return List.of(
                neighbours("makes each word longer than the one before", rung -> grown(rung, " ", "a", "")),
                neighbours("makes each line longer than the one before", rung -> grown(rung, "\n", "a", "")),
                neighbours("makes each sentence longer than the one before", rung -> grown(rung, " ", " so", ".")),
                neighbours(
                        "makes each sentence 1 words longer than the one before", rung -> grown(rung, " ", " so", ".")),
                neighbours("makes each paragraph longer than the one before", rung -> grown(rung, "\n\n", " so", ".")),
                neighbours(
                        "indents each line more than the one before",
                        rung -> lengths(rung).stream()
                                .map(length -> " ".repeat(length) + "x")
                                .collect(Collectors.joining("\n"))));
    }

    /** Nine pieces of which so many begin with another letter than the one before, or with the same. */
    private static List<Ladder> letters() {
        return List.of(
                neighbours("begins all words with the same letter", rung -> joined(mixed(rung), " ", "%sx")),
                neighbours("begins all lines with the same letter", rung -> joined(mixed(rung), "\n", "%sx")),
                neighbours(
                        "begins all sentences with the same letter",
                        rung -> joined(
                                mixed(rung).stream()
                                        .map(letter -> letter.equals("a") ? "All" : "Both")
                                        .toList(),
                                " ",
                                "%s sleep.")),
                neighbours("begins all list items with the same letter", rung -> joined(mixed(rung), "\n", "- %sx")),
                neighbours(
                        "begins neighbouring words with different letters",
                        rung -> joined(
                                pieces(piece -> piece <= rung ? "a" : (piece - rung) % 2 == 1 ? "b" : "c"),
                                " ",
                                "%sx")),
                neighbours(
                        "begins each word with the next letter of the alphabet",
                        rung -> joined(
                                pieces(piece -> Character.toString('a' + Math.max(0, piece - rung))), " ", "%sx")));
    }

    private static List<Ladder> similarity() {
        String prompt = "abcdefghijklmno";
        IntFunction<String> repeated =
                rung -> rung == 0 ? prompt + ": oak" : prompt.substring(0, prompt.length() - rung + 1);
        IntFunction<String> changed = rung -> "the cat sat on the mat".substring(rung) + " 0".repeat(rung);
        return List.of(
                Ladder.of("repeats \"" + prompt + "\" before answering", 15, repeated, rung -> (16 - rung) / 30.0),
                Ladder.of("repeats the prompt before answering", 15, repeated, rung -> (16 - rung) / 30.0)
                        .after(prompt),
                Ladder.plain("differs from \"Yes.\"", "No.", "yes"),
                Ladder.plain("differs from the prompt", "No.", "yes").after("Yes."),
                Ladder.measured("is similar to \"the cat sat on the mat\" by at least 100%", 20, changed),
                Ladder.measured("is similar to the prompt by at least 100%", 20, changed)
                        .after("the cat sat on the mat"));
    }

    private static List<Ladder> calls() {
        String schema = "\"\\{\\\"required\\\": [\\\"id\\\"]\\}\"";
        return List.of(
                Ladder.plain("passes \"id\"", "find {\"id\": 1}", "find {\"no\": 1}"),
                Ladder.of(
                        "passes \"id\" matching /A+/",
                        2,
                        rung -> List.of("find {\"id\": \"AA\"}", "find {\"id\": \"B\"}", "find {}")
                                .get(rung),
                        rung -> (2 - rung) / 2.0),
                Ladder.of(
                        "passes \"id\" equal to \"AA\"",
                        2,
                        rung -> List.of("find {\"id\": \"AA\"}", "find {\"id\": \"B\"}", "find {}")
                                .get(rung),
                        rung -> (2 - rung) / 2.0),
                Ladder.plain("passes valid arguments", "find {\"id\": 1}", "find {\"id\": 1"),
                Ladder.of(
                        "passes valid arguments with schema " + schema,
                        2,
                        rung -> List.of("find {\"id\": 1}", "find {\"no\": 1}", "find {\"id\": 1")
                                .get(rung),
                        rung -> (2 - rung) / 2.0));
    }

    /** Of eight neighbours so many are wrong. */
    private static Ladder neighbours(String predicate, IntFunction<String> text) {
        return Ladder.of(predicate, NEIGHBOURS, text, rung -> (NEIGHBOURS - rung) / (double) NEIGHBOURS);
    }

    private static String four(int rung) {
        return "see"
                + IntStream.range(rung, 4).mapToObj(number -> " b" + number).collect(Collectors.joining());
    }

    private static List<String> pieces(IntFunction<String> piece) {
        return IntStream.rangeClosed(0, NEIGHBOURS).mapToObj(piece).toList();
    }

    private static List<String> turned(int rung) {
        List<String> sorted = pieces(piece -> "a" + (char) ('a' + piece));
        var turned = new ArrayList<>(sorted.subList(0, NEIGHBOURS - rung));
        turned.addAll(sorted.subList(NEIGHBOURS - rung, sorted.size()).reversed());
        return turned;
    }

    private static List<String> mixed(int rung) {
        return pieces(piece -> Math.min(piece, rung) % 2 == 0 ? "a" : "b");
    }

    private static String taken(int rung, String end) {
        return pieces(piece -> "%s so W%s"
                        .formatted(piece == 0 || piece > rung ? "W" + (char) ('a' + piece) : "Zed", (char)
                                ('a' + piece + 1)))
                .stream()
                .collect(Collectors.joining(end, "", end));
    }

    private static List<Integer> lengths(int rung) {
        return IntStream.rangeClosed(0, NEIGHBOURS)
                .mapToObj(piece -> 1 + Math.max(0, piece - rung))
                .toList();
    }

    private static String grown(int rung, String between, String part, String end) {
        return lengths(rung).stream()
                .map(length -> (end.isEmpty() ? "" : "It") + part.repeat(length) + end)
                .collect(Collectors.joining(between));
    }

    private static String joined(List<String> pieces, String between, String form) {
        return pieces.stream().map(form::formatted).collect(Collectors.joining(between));
    }
}
