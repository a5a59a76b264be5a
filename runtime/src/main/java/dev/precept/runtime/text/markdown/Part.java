package dev.precept.runtime.text.markdown;

/**
 * A part of a text that its markup makes, without the marks around it; of a link, with them.
 *
 * @param start first UTF-16 unit
 * @param end after the last
 * @param level of a heading 1 to 6, of a list item and a block quote how deep it is nested, from 1; else 1
 * @param tag of a code block the first word behind its fence, in lower case; else empty
 */
public record Part(Kind kind, int start, int end, int level, String tag) {
    /** What the markup makes. */
    public enum Kind {
        /** One line that stands for a title. */
        HEADING,
        /** A heading of the text itself and all that follows, up to the next of its level or above. */
        SECTION,
        BULLET_POINT,
        NUMBERED_ITEM,
        BLOCK_QUOTE,
        CODE_BLOCK,
        TABLE,
        /** An address, alone or behind a text. */
        LINK,
        BOLD,
        ITALIC,
        /** What is bold, italic or both, as one. */
        HIGHLIGHT
    }
}
