package dev.precept.runtime.rules;

/**
 * The content of a text: what stands inside of one code fence where the text is nothing else (the tag of the fence is no
 * content), else the text without white space at its edges.
 *
 * @param from where the content begins
 * @param to where it ends
 */
record Fence(int from, int to) {

    static Fence of(String text) {
        int end = Edges.end(text);
        int start = Math.min(Edges.start(text), end);
        int ticks = run(text, start, end);
        int first = lineEnd(text, start, end);
        if (ticks < 3 || first == end || text.substring(start + ticks, first).indexOf('`') >= 0) {
            return new Fence(start, end);
        }
        int content = afterBreak(text, first, end);
        int line = content;
        while (line < end) {
            int lineEnd = lineEnd(text, line, end);
            if (closes(text, line, lineEnd, text.charAt(start), ticks)) {
                return lineEnd == end ? trimmed(text, content, line) : new Fence(start, end);
            }
            line = afterBreak(text, lineEnd, end);
        }
        return new Fence(start, end);
    }

    private static Fence trimmed(String text, int from, int to) {
        String content = text.substring(from, to);
        int end = Edges.end(content);
        return new Fence(from + Math.min(Edges.start(content), end), from + end);
    }

    private static boolean closes(String text, int from, int to, char mark, int ticks) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        int run = 0;
        while (at < to && text.charAt(at) == mark) {
            at++;
            run++;
        }
        return run >= ticks && Edges.start(text.substring(at, to)) == to - at;
    }

    private static int run(String text, int from, int end) {
        if (from >= end || (text.charAt(from) != '`' && text.charAt(from) != '~')) {
            return 0;
        }
        int at = from;
        while (at < end && text.charAt(at) == text.charAt(from)) {
            at++;
        }
        return at - from;
    }

    private static int lineEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int afterBreak(String text, int at, int end) {
        if (at + 1 < end && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
            return at + 2;
        }
        return Math.min(at + 1, end);
    }
}
