package dev.precept.runtime.text.markdown;

import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks what stands within one block. Not recursive, as emphasis may be nested to any depth. */
final class InlineReader {
    private static final int NONE = -1;

    private final String text;
    private final ProseBuilder prose;
    private final InlineText shown;
    private final List<Part> parts;
    private int bold;
    private int italic;
    private int linkSince = NONE;
    private int brokenAt = NONE;
    private int readTo;

    InlineReader(String text, ProseBuilder prose, List<Part> parts) {
        this.text = text;
        this.prose = prose;
        this.shown = new InlineText(text, prose);
        this.parts = parts;
    }

    /** Reads a block's content as a region of that place; gives where it stands in the text, nowhere if there is none. */
    Prose.Stretch read(Node block, Place place) {
        Node first = block.getFirstChild();
        if (first == null) {
            return new Prose.Stretch(0, 0);
        }
        int start = start(first);
        brokenAt = NONE;
        @Nullable Node node = first;
        while (node != null) {
            enter(node);
            node = node.getFirstChild() == null ? left(node, block) : node.getFirstChild();
        }
        prose.endRegion(place, start, readTo);
        return new Prose.Stretch(start, readTo);
    }

    /** Reads text as it stands, whatever marks are in it. */
    void readPlain(int start, int end, Place place) {
        shown.words(start, end);
        prose.endRegion(place, start, end);
    }

    /** What comes after a node whose content is read; null at the end of the block. */
    private @Nullable Node left(Node node, Node block) {
        Node at = node;
        leave(at);
        while (at.getNext() == null) {
            at = at.getParent();
            if (at == block) {
                return null;
            }
            leave(at);
        }
        return at.getNext();
    }

    private void enter(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            readTo = start(node);
            if (brokenAt != NONE) {
                prose.showAs(" ", brokenAt, readTo);
                brokenAt = NONE;
            }
        }
        switch (node) {
            case Text words -> shown.words(start(words), end(words));
            case Code code -> shown.code(code.getSourceSpans(), linkSince != NONE);
            case HtmlInline tag -> shown.tag(start(tag), end(tag));
            case SoftLineBreak soft -> brokenAt = readTo;
            case HardLineBreak hard -> brokenAt = readTo;
            case Emphasis emphasis -> italic += deepened(emphasis, Part.Kind.ITALIC, italic);
            case StrongEmphasis emphasis -> bold += deepened(emphasis, Part.Kind.BOLD, bold);
            case Link link -> {
                parts.add(new Part(Part.Kind.LINK, start(link), end(link), 1, ""));
                linkSince = prose.length();
            }
            default -> {}
        }
    }

    private void leave(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            readTo = end(node);
        }
        switch (node) {
            case Emphasis emphasis -> italic -= risen(emphasis);
            case StrongEmphasis emphasis -> bold -= risen(emphasis);
            case Link link -> {
                prose.setApart(linkSince);
                linkSince = NONE;
            }
            default -> {}
        }
    }

    /** How many levels deeper it leads: none where the marks are signs of multiplication. */
    private <N extends Node & Delimited> int deepened(N emphasis, Part.Kind kind, int depth) {
        if (multiplies(emphasis)) {
            prose.show(start(emphasis), start(emphasis) + marks(emphasis));
            return 0;
        }
        if (bold == 0 && italic == 0) {
            add(Part.Kind.HIGHLIGHT, emphasis);
        }
        if (depth == 0) {
            add(kind, emphasis);
        }
        return 1;
    }

    private <N extends Node & Delimited> int risen(N emphasis) {
        if (multiplies(emphasis)) {
            prose.show(end(emphasis) - marks(emphasis), end(emphasis));
            return 0;
        }
        return 1;
    }

    /** With no marks around its content, however many there are. */
    private void add(Part.Kind kind, Node emphasis) {
        Node inner = emphasis;
        while (inner.getFirstChild() == inner.getLastChild() && inner.getFirstChild() instanceof Delimited) {
            inner = inner.getFirstChild();
        }
        int marks = inner instanceof Delimited delimited ? marks(delimited) : 0;
        parts.add(new Part(kind, start(inner) + marks, end(inner) - marks, 1, ""));
    }

    /** As in {@code 3*4*5}. */
    private <N extends Node & Delimited> boolean multiplies(N emphasis) {
        int start = start(emphasis);
        return start > 0
                && Character.isDigit(text.charAt(start - 1))
                && Character.isDigit(text.charAt(start + marks(emphasis)));
    }

    private static int marks(Delimited delimited) {
        return delimited.getOpeningDelimiter() == null
                ? 0
                : delimited.getOpeningDelimiter().length();
    }

    private static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
