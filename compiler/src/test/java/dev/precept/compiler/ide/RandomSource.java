package dev.precept.compiler.ide;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Well-formed sources from every rule of the grammar, laid out as badly as they may be. */
final class RandomSource {
    private static final List<String> WORDS = List.of(
            "response",
            "prompt",
            "sentences",
            "words",
            "is",
            "mentions",
            "of",
            "any",
            "limit",
            "list-item",
            "語",
            "holds",
            "fails",
            "with",
            "after",
            "at",
            "most",
            "first",
            "2nd",
            "21st",
            "_x");
    private static final List<String> STATEMENT_WORDS = List.of("example", "task", "when", "spec", "require");
    private static final List<String> STRINGS = List.of(
            "\"\"", "\"a\"", "\"# no {name} \\\" \\\\ \\{x\\} { } \\n\"", "\"語 🙂\"", "\"" + "long ".repeat(12) + "\"");
    private static final List<String> COMMENTS = List.of("#", "# why", "#why  ", "# \"a\" { [ (", "# é");

    private final Random random;
    private int indentation;

    private RandomSource(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        return new RandomSource(random).file();
    }

    private String file() {
        var text = new StringBuilder(random.nextInt(4) == 0 ? "precept 1\n" : "");
        for (int part = random.nextInt(3); part >= 0; part--) {
            text.append(between(0));
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "import" + gap() + "\"" + word() + ".precept\"" + end();
                        case 1 -> define();
                        default -> spec();
                    });
        }
        return text.append(between(0)).toString();
    }

    private String define() {
        String phrase = several(
                1,
                4,
                () -> random.nextInt(3) == 0 ? "{" + name() + gap0() + ":" + gap0() + "text}" : name(),
                this::gap);
        indentation = 0;
        return "define" + gap() + phrase + gap() + clauseBlock(2) + end();
    }

    private String spec() {
        indentation = 0;
        String parameters = random.nextInt(3) == 0
                ? ""
                : bracketed("(", random.nextInt(4), () -> name() + gap0() + ":" + gap0() + "text", ")");
        return "spec" + gap() + name() + parameters + gap() + block(2) + end();
    }

    private String block(int depth) {
        int outer = indentation;
        var text = new StringBuilder("{" + end());
        for (int lines = random.nextInt(4); lines > 0; lines--) {
            text.append(between(1));
            indentation = 1 + random.nextInt(8);
            text.append(" ".repeat(indentation)).append(statement(depth)).append(end());
        }
        text.append(between(1));
        indentation = outer;
        return text + gap0() + "}";
    }

    /** @param depth how deep blocks may stand in it, 2 in a spec itself */
    private String statement(int depth) {
        if (depth == 2 && random.nextInt(3) == 0) {
            return pick(List.of("task" + gap() + text(), "answer" + gap() + "after" + gap() + text(), example()));
        }
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 3 -> "chain" + (random.nextBoolean() ? gap() + name() + gap0() + ":" : "") + gap() + block(depth - 1);
            case 4 -> "when" + gap() + clause(0) + gap() + block(depth - 1);
            case 5 ->
                "when" + gap() + clause(0) + gap() + block(depth - 1)
                        + (random.nextBoolean() ? end() + between(1) : gap()) + "else" + gap() + block(depth - 1);
            default -> requirement(depth);
        };
    }

    private String requirement(int depth) {
        String modality = pick(List.of("require", "forbid", "prefer"));
        String label = random.nextInt(3) == 0 ? gap() + name() + gap0() + ":" : "";
        String weight = random.nextInt(4) == 0 ? gap() + "weight" + gap() + pick(List.of("0", "2.50", "3")) : "";
        return modality + label + gap() + clause(depth + 1) + weight;
    }

    private String example() {
        String expectation = random.nextBoolean() ? "holds" : "fails" + gap() + name();
        String settings = random.nextBoolean()
                ? ""
                : gap() + "with" + gap()
                        + several(1, 3, () -> name() + gap0() + "=" + gap0() + argument(), () -> gap0() + "," + gap0());
        return "example" + gap() + expectation + settings + gap() + text();
    }

    /** @param blocks how deep blocks may stand in it */
    private String clause(int blocks) {
        String connective = pick(List.of("and", "or"));
        return several(1, 3, () -> term(blocks), () -> gap() + connective + gap());
    }

    private String term(int blocks) {
        String not = random.nextInt(4) == 0 ? "not" + gap() : "";
        if (random.nextInt(5) > 0) {
            String phrase = phrase();
            return not + phrase + (blocks > 0 && random.nextInt(4) == 0 ? gap() + clauseBlock(blocks - 1) : "");
        }
        String connective = pick(List.of("and", "or"));
        String inner =
                several(1, 3, () -> term(Math.min(blocks, 1)), () -> gap() + inside() + connective + gap() + inside());
        return not + "(" + inside() + inner + inside() + ")";
    }

    private String clauseBlock(int blocks) {
        if (random.nextInt(3) == 0) {
            return "{" + gap() + clause(0) + gap() + "}";
        }
        int outer = indentation;
        var text = new StringBuilder("{" + end());
        for (int lines = random.nextInt(3); lines > 0; lines--) {
            text.append(between(1));
            indentation = 1 + random.nextInt(8);
            text.append(" ".repeat(indentation)).append(clause(blocks)).append(end());
        }
        indentation = outer;
        return text + between(1) + "}";
    }

    private String phrase() {
        String first = pick(WORDS);
        return first + several(0, 4, () -> gap() + part(), () -> "");
    }

    private String part() {
        return switch (random.nextInt(8)) {
            case 0 -> argument();
            case 1 -> pick(STATEMENT_WORDS);
            case 2 -> "{" + name() + "}";
            default -> word();
        };
    }

    private String argument() {
        return random.nextInt(3) == 0 ? bracketed("[", random.nextInt(12), this::item, "]") : value();
    }

    private String item() {
        return switch (random.nextInt(6)) {
            case 0 -> name();
            case 1 -> "{" + name() + "}";
            default -> value();
        };
    }

    private String value() {
        return switch (random.nextInt(7)) {
            case 0 -> pick(List.of("1", "007", "2.50"));
            case 1 -> "60" + gap0() + "%";
            case 2 -> pick(List.of("80..limit", "2..4", "{a}..9", "40%..60%"));
            case 3 -> pick(List.of("/a b # c/", "/a{2,3}[/}\"#]\\/x/i"));
            case 4 -> text();
            default -> pick(STRINGS);
        };
    }

    private String bracketed(String open, int count, Supplier<String> element, String close) {
        String elements = several(count, count, element, () -> inside() + "," + inside());
        return open
                + inside()
                + elements
                + (count > 0 && random.nextInt(3) == 0 ? inside() + "," : "")
                + inside()
                + close;
    }

    private String text() {
        if (random.nextInt(4) > 0) {
            return pick(STRINGS);
        }
        int least = Math.max(indentation, 3);
        String lines = several(
                0,
                4,
                () -> random.nextInt(4) == 0
                        ? gap0() + "\n"
                        : " ".repeat(least + random.nextInt(6))
                                + pick(List.of("Dear {x},", "\"a\" # no", "} \\n", "spec x")) + gap0() + "\n",
                () -> "");
        return "\"\"\"" + gap0() + "\n" + lines + " ".repeat(least + random.nextInt(5)) + "\"\"\"";
    }

    /** Blank lines and comments between lines. */
    private String between(int least) {
        return several(
                0,
                3,
                () -> random.nextBoolean()
                        ? gap0() + "\n"
                        : " ".repeat(least + random.nextInt(6)) + pick(COMMENTS) + "\n",
                () -> "");
    }

    /** What may stand between the parts of brackets. */
    private String inside() {
        return switch (random.nextInt(8)) {
            case 0 -> "\n   ";
            case 1 -> " " + pick(COMMENTS) + "\n  ";
            default -> gap0();
        };
    }

    private String end() {
        return gap0() + (random.nextInt(6) == 0 ? " " + pick(COMMENTS) : "") + "\n";
    }

    private String gap() {
        return pick(List.of(" ", " ", " ", "  ", "\t", "\u00A0"));
    }

    private String gap0() {
        return random.nextInt(3) == 0 ? gap() : "";
    }

    private String word() {
        return pick(WORDS);
    }

    private String name() {
        return pick(List.of("tone", "length", "a", "who-2", "é"));
    }

    private String several(int least, int most, Supplier<String> element, Supplier<String> separator) {
        int count = least + random.nextInt(most - least + 1);
        return IntStream.range(0, count)
                .mapToObj(index -> (index == 0 ? "" : separator.get()) + element.get())
                .collect(Collectors.joining());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
