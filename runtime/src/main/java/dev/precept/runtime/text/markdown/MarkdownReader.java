package dev.precept.runtime.text.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Walks the blocks of a parsed text from front to back. */
final class MarkdownReader {
    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final ProseBuilder prose;
    private final InlineReader inlines;
    private final Sections sections;
    private int items;
    private int quotes;

    MarkdownReader(String text) {
        this.text = text;
        this.prose = new ProseBuilder(text);
        this.inlines = new InlineReader(text, prose, parts);
        this.sections = new Sections(parts);
    }

    Markdown read(Node document) {
        blocks(document);
        sections.end(trimmed(0, text.length()));
        Prose read = prose.build();
        Addresses.add(read, parts);
        parts.sort(Comparator.comparingInt(Part::start).thenComparing(Part::end, Comparator.reverseOrder()));
        return new Markdown(parts, read);
    }

    /** Recursive, as blocks are nested to a bounded depth. */
    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph ->
                inlines.read(paragraph, items > 0 ? Place.LIST_ITEM : quotes > 0 ? Place.BLOCK_QUOTE : Place.PARAGRAPH);
            case Heading heading -> heading(heading);
            case ListItem item -> item(item);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock code -> code(code);
            case TableBlock table -> {
                add(Part.Kind.TABLE, start(table), end(table), 1);
                blocks(table);
            }
            case TableCell cell -> cell(cell);
            default -> blocks(node);
        }
    }

    private void heading(Heading heading) {
        if (heading.getParent() instanceof Document) {
            int start = start(heading);
            sections.begin(start, trimmed(0, start), heading.getLevel());
        }
        Prose.Stretch content = inlines.read(heading, Place.HEADING);
        if (content.from() < content.to()) {
            add(Part.Kind.HEADING, content.from(), content.to(), heading.getLevel());
        }
    }

    /** An item with nothing behind its marker is none. */
    private void item(ListItem item) {
        items++;
        if (item.getFirstChild() != null) {
            add(
                    item.getParent() instanceof OrderedList ? Part.Kind.NUMBERED_ITEM : Part.Kind.BULLET_POINT,
                    start(item.getFirstChild()),
                    end(item),
                    items);
        }
        blocks(item);
        items--;
    }

    private void quote(BlockQuote quote) {
        quotes++;
        if (quote.getFirstChild() != null) {
            add(Part.Kind.BLOCK_QUOTE, start(quote.getFirstChild()), end(quote), quotes);
        }
        blocks(quote);
        quotes--;
    }

    private void code(FencedCodeBlock code) {
        List<SourceSpan> lines = code.getSourceSpans();
        int last = lines.size() - (code.getClosingFenceLength() == null ? 1 : 2);
        int opened = end(lines.getFirst());
        parts.add(new Part(
                Part.Kind.CODE_BLOCK,
                last < 1 ? opened : lines.get(1).getInputIndex(),
                last < 1 ? opened : end(lines.get(last)),
                1,
                tag(code.getInfo())));
    }

    /** The parser loses count of offsets behind an escaped bar, so such a cell is read without its marks. */
    private void cell(TableCell cell) {
        if (cell.getFirstChild() == null) {
            return;
        }
        int start = start(cell);
        int end = trimmed(start, end(cell));
        if (text.substring(start, end).contains("\\|")) {
            inlines.readPlain(start, end, Place.TABLE_CELL);
        } else {
            inlines.read(cell, Place.TABLE_CELL);
        }
    }

    private static String tag(String info) {
        String written = info.strip();
        int end = 0;
        while (end < written.length() && !Character.isWhitespace(written.charAt(end))) {
            end++;
        }
        return written.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void add(Part.Kind kind, int start, int end, int level) {
        parts.add(new Part(kind, start, Math.max(start, trimmed(start, end)), level, ""));
    }

    /** Where the blanks before an offset begin. */
    private int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    /** Where the first character of a block stands that is no blank. */
    private int start(Node block) {
        SourceSpan first = block.getSourceSpans().getFirst();
        int start = first.getInputIndex();
        while (start < end(first) && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(Node block) {
        return end(block.getSourceSpans().getLast());
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
