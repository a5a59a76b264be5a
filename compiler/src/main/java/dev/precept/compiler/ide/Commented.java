package dev.precept.compiler.ide;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Blanks;
import dev.precept.compiler.syntax.SpecFile;
import java.util.List;

/** A source and where its comments are. */
final class Commented {
    private final SourceFile source;
    private final int[] text;
    private final List<SpecFile.Comment> comments;

    Commented(SourceFile source, List<SpecFile.Comment> comments) {
        this.source = source;
        this.text = source.text().codePoints().toArray();
        this.comments = comments;
    }

    SourceFile source() {
        return source;
    }

    List<SpecFile.Comment> comments() {
        return comments;
    }

    /** The line break of the source; {@code \n} where it has several kinds or none. */
    String lineBreak() {
        String others = source.text().replace("\r\n", "");
        boolean pairs = source.lines() > 1 && others.indexOf('\n') < 0 && others.indexOf('\r') < 0;
        return pairs ? "\r\n" : "\n";
    }

    /** The line, from 1, that holds a code point. */
    int line(int codePoint) {
        return source.position(codePoint).line();
    }

    /** True where a comment begins between two places. */
    boolean isCommented(int start, int end) {
        int next = nextComment(start);
        return next < comments.size() && comments.get(next).span().start() < end;
    }

    /** Where a character stands next, outside comments; the end of the text where it does not. */
    int find(int codePoint, int from) {
        int next = nextComment(from);
        int index = from;
        while (index < text.length && text[index] != codePoint) {
            boolean comment =
                    next < comments.size() && comments.get(next).span().start() == index;
            index = comment ? comments.get(next++).span().end() : index + 1;
        }
        return index;
    }

    /** The index of the first comment that begins at a place or after it. */
    int nextComment(int from) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).span().start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Some lines as they are, with the comments in them. */
    Row verbatim(int first, int last) {
        int start = source.start(first);
        int end = last == source.lines() ? text.length : source.start(last + 1);
        while (end > start && Blanks.isBreak(text[end - 1])) {
            end--;
        }
        return new Row(0, source.text(new Span(start, end)), Row.Role.VERBATIM, Row.Gap.FREE, Row.Gap.FREE, start, end);
    }

    /** True where more than blanks and a comment stands on a line. */
    boolean isWritten(int line) {
        int index = source.start(line);
        while (index < text.length && Blanks.isBlank(text[index])) {
            index++;
        }
        int next = nextComment(index);
        boolean comment = next < comments.size() && comments.get(next).span().start() == index;
        return index < text.length && !Blanks.isBreak(text[index]) && !comment;
    }
}
