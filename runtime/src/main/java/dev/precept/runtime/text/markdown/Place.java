package dev.precept.runtime.text.markdown;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where text can stand, and what counts there: the one table that the splitting follows, the reference page shows and a
 * test holds them to. Characters, lines and emojis count everywhere.
 */
public enum Place {
    PARAGRAPH("paragraph", "\"One\" [two] 3. 🙂", Held.WORDS, Held.SENTENCES, Held.PARAGRAPHS, Held.MARKED),
    BLOCK_QUOTE(
            "paragraph of a block quote",
            "> \"One\" [two] 3. 🙂",
            Held.WORDS,
            Held.SENTENCES,
            Held.PARAGRAPHS,
            Held.MARKED),
    LIST_ITEM("list item", "- \"One\" [two] 3. 🙂", Held.WORDS, Held.SENTENCES, Held.MARKED),
    HEADING("heading", "# \"One\" [two] 3. 🙂", Held.WORDS, Held.MARKED),
    TABLE_CELL("cell of a table", "| \"One\" [two] 3. 🙂 |\n|---|", Held.WORDS, Held.MARKED),
    CODE_SPAN("code within a line", "`\"One\" [two] 3. 🙂`", Held.WORDS, Held.SENTENCES, Held.PARAGRAPHS),
    CODE_BLOCK("code block", "```\n\"One\" [two] 3. 🙂\n```"),
    ADDRESS("address of a link", "[](one-two-3 \"One 🙂\")"),
    TAG("tag or comment of HTML", "<!-- \"One\" [two] 3. 🙂 -->"),
    DEFINITION("definition of a link", "[one]: two \"3 🙂\""),
    DIVIDER("line that divides", "***");

    /** What may count in some places and not in others. */
    public enum Held {
        WORDS,
        SENTENCES,
        PARAGRAPHS,
        /** Quotations and placeholders. */
        MARKED
    }

    private final String title;
    private final String sample;
    private final Set<Held> held;

    Place(String title, String sample, Held... held) {
        this.title = title;
        this.sample = sample;
        this.held = held.length == 0 ? EnumSet.noneOf(Held.class) : EnumSet.of(held[0], held);
    }

    /** What a reader calls it. */
    public String title() {
        return title;
    }

    /** Markdown that is one such place. */
    public String sample() {
        return sample;
    }

    /** Whether such things count here. */
    public boolean holds(Held things) {
        return held.contains(things);
    }
}
