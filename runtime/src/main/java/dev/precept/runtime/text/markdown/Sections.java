package dev.precept.runtime.text.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Headings and what follows them, one within the other as their levels say. */
final class Sections {
    private final List<Part> parts;
    private final Deque<Part> open = new ArrayDeque<>();

    Sections(List<Part> parts) {
        this.parts = parts;
    }

    /** A heading begins, and the text before it ended at an offset. */
    void begin(int start, int endBefore, int level) {
        while (!open.isEmpty() && open.getLast().level() >= level) {
            close(endBefore);
        }
        open.addLast(new Part(Part.Kind.SECTION, start, start, level, ""));
    }

    /** The text ends. */
    void end(int end) {
        while (!open.isEmpty()) {
            close(end);
        }
    }

    private void close(int end) {
        Part section = open.removeLast();
        parts.add(new Part(section.kind(), section.start(), end, section.level(), ""));
    }
}
