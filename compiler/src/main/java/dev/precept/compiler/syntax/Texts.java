package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import java.util.Set;
import java.util.function.Consumer;

/** Finds where a triple-quoted text ends. One that never closes ends where the next statement can be told to begin. */
final class Texts {
    private static final Set<String> STATEMENT_WORDS = Set.of(
            "require", "forbid", "prefer", "when", "chain", "example", "task", "answer", "spec", "define", "import");

    private final int[] source;
    private final Consumer<SyntaxProblem> problems;

    Texts(int[] source, Consumer<SyntaxProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The index after a text, and whether it was closed there. */
    record End(int index, boolean closed) {}

    /**
     * @param opening the first code point of {@code """}
     * @param indentation of the line it opens on: its own lines are not indented less
     */
    End end(int opening, int indentation) {
        int lineEnd = lineEnd(opening + 3);
        if (blanks(opening + 3) != lineEnd || lineEnd == source.length) {
            return new End(lineEnd, false);
        }
        int textIndentation = -1;
        int dedented = -1;
        int fallback = -1;
        for (int line = nextLine(lineEnd); line < source.length; line = nextLine(lineEnd)) {
            int first = blanks(line);
            lineEnd = lineEnd(first);
            int depth = first - line;
            if (quotes(first)) {
                if (dedented >= 0) {
                    problems.accept(new LayoutProblem.UnindentedText(new Span(dedented, lineEnd(dedented))));
                }
                return new End(first + 3, true);
            }
            if (first == lineEnd) {
                continue;
            }
            boolean statement = depth <= indentation && startsStatement(first);
            if (textIndentation < 0) {
                textIndentation = depth;
            } else if (fallback < 0 && textIndentation > indentation && depth <= indentation) {
                fallback = line;
            }
            fallback = fallback < 0 && (statement || depth < indentation) ? line : fallback;
            if (opens(lineEnd) || (depth == 0 && closesSpec(first))) {
                fallback = fallback < 0 ? line : fallback;
                break;
            }
            dedented = dedented < 0 && depth < indentation ? first : dedented;
        }
        return new End(fallback < 0 ? endOfText(source.length) : endOfText(fallback), false);
    }

    /** Before the line break and the blank lines that stand before an index. */
    private int endOfText(int index) {
        int end = index;
        while (end > 0 && (Blanks.isBreak(source[end - 1]) || Blanks.isBlank(source[end - 1]))) {
            end--;
        }
        return end;
    }

    private boolean closesSpec(int first) {
        return source[first] == '}' || Set.of("spec", "define", "import").contains(word(first));
    }

    private boolean startsStatement(int first) {
        return source[first] == '}' || STATEMENT_WORDS.contains(word(first));
    }

    private String word(int first) {
        int end = first;
        while (end < source.length && end - first < 8 && 'a' <= source[end] && source[end] <= 'z') {
            end++;
        }
        boolean whole = end == source.length
                || Blanks.isBlank(source[end])
                || Blanks.isBreak(source[end])
                || source[end] == '{';
        return whole ? new String(source, first, end - first) : "";
    }

    /** True where {@code """} stands at the end of a line, so that a text opens there. */
    private boolean opens(int lineEnd) {
        int end = lineEnd;
        while (end > 0 && Blanks.isBlank(source[end - 1])) {
            end--;
        }
        return end >= 4 && quotes(end - 3) && source[end - 4] != '\\';
    }

    private boolean quotes(int index) {
        return index + 3 <= source.length
                && source[index] == '"'
                && source[index + 1] == '"'
                && source[index + 2] == '"';
    }

    private int blanks(int from) {
        int index = from;
        while (index < source.length && Blanks.isBlank(source[index])) {
            index++;
        }
        return index;
    }

    private int lineEnd(int from) {
        int index = from;
        while (index < source.length && !Blanks.isBreak(source[index])) {
            index++;
        }
        return index;
    }

    private int nextLine(int lineEnd) {
        boolean pair = lineEnd + 1 < source.length && source[lineEnd] == '\r' && source[lineEnd + 1] == '\n';
        return lineEnd + (pair ? 2 : 1);
    }
}
