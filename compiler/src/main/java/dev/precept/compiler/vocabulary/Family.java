package dev.precept.compiler.vocabulary;

/** What a requirement is about. A closed list: the names are also the reward components, so they never vary by spec. */
public enum Family {
    /** How much: words, sentences, paragraphs, characters. */
    LENGTH,
    /** Which parts: headings, lists, tables, sections, placeholders. */
    STRUCTURE,
    /** A form as a whole: JSON, CSV, a template, a wrapping. */
    FORMAT,
    /** Which words are there or are not. */
    KEYWORDS,
    /** Where something stands: beginnings and endings. */
    POSITION,
    /** Upper, lower and title case. */
    CASING,
    /** Single characters and punctuation. */
    CHARACTERS,
    /** The natural language of the text. */
    LANGUAGE,
    /** Order among neighbours: alphabetical, increasing, alliterating. */
    ORDER,
    /** Likeness to another text: repeated, copied, different. */
    SIMILARITY,
    /** Calls of tools and their arguments. */
    TOOLS,
    /** What only a judge decides. */
    JUDGEMENT;

    /** The name in lower case, as it stands in replies. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
