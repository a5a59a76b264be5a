package dev.precept.runtime.text.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A text read as Markdown: CommonMark with tables. Three things are read as a reader of chats means them: text indented by
 * four spaces is a paragraph and no code, tags of HTML are invisible wherever they stand, and {@code •} is a bullet. What
 * is nested deeper than {@value #DEEPEST} blocks is text.
 *
 * @param parts what the markup makes, ordered by where it begins
 * @param prose what a reader sees of words
 */
public record Markdown(List<Part> parts, Prose prose) {
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(
                    Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class, BlockQuote.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    public Markdown {
        parts = List.copyOf(parts);
    }

    /** Of any text, in linear time. */
    public static Markdown of(String text) {
        return new MarkdownReader(text).read(PARSER.parse(LineStarts.plain(text)));
    }
}
