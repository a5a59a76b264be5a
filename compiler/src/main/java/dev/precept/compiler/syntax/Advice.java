package dev.precept.compiler.syntax;

import static dev.precept.grammar.PreceptParser.*;

import dev.precept.compiler.vocabulary.Spelled;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** What someone may have meant by a token where none of its kind can stand. */
final class Advice {
    private static final String RANGE = "a range is written without blanks and has two ends: `80..120`";
    private static final String QUOTES = "a text stands between straight double quotes: `\"refund\"`";

    private static final String COMMAS = "what stands in a list is parted by commas";
    private static final String WEIGHT_IS = "a weight is a number: `weight 2`";
    private static final String GOES_ON = "a clause that goes on over several lines stands in parentheses";
    private static final String BLOCK = "a block stands behind it, and its `{` on the same line";
    private static final String TEXT_BEHIND = "a text in quotes stands behind it";

    private Advice() {}

    /** On a line that ends too early. */
    static Optional<String> onEnd(List<Token> line) {
        return Optional.ofNullable(
                switch (line.getLast().getType()) {
                    case AND, OR -> GOES_ON;
                    case WEIGHT -> WEIGHT_IS;
                    case ELSE -> BLOCK;
                    default ->
                        switch (line.getFirst().getType()) {
                            case REQUIRE, FORBID, PREFER ->
                                "what is wanted stands behind it: `require response has at most 80 words`";
                            case WHEN, CHAIN, SPEC, DEFINE -> BLOCK;
                            case TASK, ANSWER, EXAMPLE, IMPORT -> TEXT_BEHIND;
                            default -> null;
                        };
                });
    }

    /** @param at which token of the line does not fit */
    static Optional<String> on(List<Token> line, int at) {
        return Optional.ofNullable(
                switch (line.get(at).getType()) {
                    case COMMA ->
                        is(line, at - 1, NUMBER) && is(line, at + 1, NUMBER)
                                ? "a number has no commas in it: `1000`"
                                : "several things stand in a list: `any of [\"refund\", \"money back\"]`";
                    case STRING, PATTERN, NUMBER, REFERENCE -> inList(line, at) ? COMMAS : null;
                    case WORD -> inList(line, at) ? COMMAS : onWord(line, at);
                    case NOT -> "`not` stands before the whole: `not response is in upper case`";
                    case AND, OR -> at == 0 ? GOES_ON : null;
                    case ELSE -> "`else` stands behind the block of a `when`";
                    case RPAREN -> "it has no `(` before it";
                    case RBRACKET -> "it has no `[` before it";
                    case RUN_ON -> "a blank stands between a number and a word";
                    case EQUALS -> "what a line says is written in words: `has exactly 3 words`";
                    case COLON -> "a label is one word and stands behind `require`, `forbid`, `prefer` or `chain`";
                    case HOLE ->
                        "a parameter is used by its name alone, and declared in a `define` or behind a spec's name";
                    case OTHER -> onCharacter(line, at);
                    default -> null;
                });
    }

    private static @org.jspecify.annotations.Nullable String onCharacter(List<Token> line, int at) {
        return switch (line.get(at).getText()) {
            case "'", "`", "‘", "’", "“", "”", "„", "«", "»" -> QUOTES;
            case "." -> is(line, at + 1, OTHER) || is(line, at - 1, OTHER) ? RANGE : null;
            case "-" -> onMinus(line, at);
            case "–", "—", "…" -> RANGE;
            case ";" -> "a line break ends a statement";
            default -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable String onWord(List<Token> line, int at) {
        if (is(line, at - 1, WEIGHT)) {
            return WEIGHT_IS;
        }
        if (is(line, at - 2, WEIGHT)) {
            return "a weight ends its line";
        }
        if (is(line, at - 1, EXAMPLE)) {
            return "an example `holds` or `fails` a label";
        }
        boolean misspelt = is(line, at - 1, RBRACE)
                && Spelled.nearest(line.get(at).getText(), List.of("else")).isPresent();
        return misspelt ? "did you mean `else`?" : null;
    }

    private static String onMinus(List<Token> line, int at) {
        return is(line, at - 1, WEIGHT)
                ? "a weight is 0 or more"
                : is(line, at - 1, NUMBER) && is(line, at + 1, NUMBER) ? RANGE : "numbers have no sign";
    }

    private static boolean is(List<Token> line, int at, int type) {
        return 0 <= at && at < line.size() && line.get(at).getType() == type;
    }

    private static boolean inList(List<Token> line, int at) {
        int depth = 0;
        for (Token token : line.subList(0, at)) {
            depth += token.getType() == LBRACKET ? 1 : token.getType() == RBRACKET ? -1 : 0;
        }
        return depth > 0;
    }
}
