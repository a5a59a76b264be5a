package dev.precept.runtime.text.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.SourceSpan;

/** Puts into the prose what is seen of words, code and tags. */
final class InlineText {
    /** Tags that change how a word looks and may stand within one; any other divides. */
    private static final Set<String> WITHIN_WORDS = Set.of(
            "a", "b", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "s", "small", "span", "strong", "sub",
            "sup", "u");

    private final String text;
    private final ProseBuilder prose;

    InlineText(String text, ProseBuilder prose) {
        this.text = text;
        this.prose = prose;
    }

    /** Words without the backslashes of escapes and with what character references stand for. */
    void words(int start, int end) {
        int from = start;
        int at = start;
        while (at < end) {
            char character = text.charAt(at);
            if (character == '\\' && at + 1 < end && isPunctuation(text.charAt(at + 1))) {
                prose.show(from, at);
                from = at + 1;
                at += 2;
            } else if (character == '&') {
                Optional<Entity> entity = Entity.at(text, at, end);
                if (entity.isPresent()) {
                    prose.show(from, at);
                    prose.showAs(entity.get().shown(), at, entity.get().end());
                    from = entity.get().end();
                }
                at = Math.max(at + 1, from);
            } else {
                at++;
            }
        }
        prose.show(from, end);
    }

    /** Code without its backticks; it stands apart, where it is not within something that does. */
    void code(List<SourceSpan> lines, boolean within) {
        int since = prose.length();
        int ticks = ticks(lines.getFirst());
        for (int line = 0; line < lines.size(); line++) {
            SourceSpan span = lines.get(line);
            int start = span.getInputIndex() + (line == 0 ? ticks : 0);
            int end = span.getInputIndex() + span.getLength() - (line == lines.size() - 1 ? ticks : 0);
            if (line > 0) {
                prose.showAs(" ", start, start);
            }
            prose.show(start, Math.max(start, end));
        }
        if (!within) {
            prose.setApart(since);
        }
    }

    /** A tag or a comment: nothing, or a blank. */
    void tag(int start, int end) {
        int from = start + (text.startsWith("</", start) ? 2 : 1);
        int to = from;
        while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        if (!WITHIN_WORDS.contains(text.substring(from, to).toLowerCase(Locale.ROOT))) {
            prose.showAs(" ", start, end);
        }
    }

    private int ticks(SourceSpan first) {
        int at = first.getInputIndex();
        while (at < text.length() && text.charAt(at) == '`') {
            at++;
        }
        return at - first.getInputIndex();
    }

    private static boolean isPunctuation(char character) {
        return '!' <= character && character <= '/'
                || ':' <= character && character <= '@'
                || '[' <= character && character <= '`'
                || '{' <= character && character <= '~';
    }
}
