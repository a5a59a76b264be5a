package dev.precept.runtime.text;

import java.util.stream.Stream;

/** Texts that make careless code throw, recurse or take its time, in any length. */
enum Hostile {
    BRACKETS("["),
    TAGS("<"),
    QUOTE_MARKS(">"),
    STARS("*"),
    PARENTHESES("("),
    BACKTICKS("`"),
    UNDERSCORES("_"),
    BARS("|"),
    HYPHENS("-"),
    HASHES("#"),
    BACKSLASHES("\\"),
    AMPERSANDS("&"),
    QUOTATION_MARKS("\""),
    OPENING_MARKS("“"),
    LINE_BREAKS("\n"),
    CARRIAGE_RETURNS("\r\n"),
    BLANKS(" "),
    TABS("\t"),
    NULS("\0"),
    HIGH_SURROGATES("\uD83D"),
    LOW_SURROGATES("\uDE00"),
    MARKS("\u0301"),
    JOINERS("\u200D"),
    EMOJIS("👩‍👩‍👧"),
    FLAG_HALVES("🇩"),
    ONE_WORD("a"),
    ONE_THAI_WORD("ไทย"),
    ONE_IDEOGRAPH("漢"),
    INITIALS("A. "),
    ABBREVIATIONS("e.g. "),
    LIST_NUMBERS("1. "),
    OPEN_LINKS("[a]("),
    LINKS("[a](b) "),
    DEFINITIONS("[a]: b\n"),
    OPEN_EMPHASIS("***a "),
    MIXED_EMPHASIS("a**b_"),
    ADDRESSES("https://a(b "),
    PLACEHOLDERS("[a [b] "),
    CODE("`a` ``b "),
    FENCES("```\n"),
    TABLE("a|b\n-|-\n\\||c\n"),
    BULLETS("• a\n"),
    HEADINGS("# a\n"),
    PRODUCTS("1*2*"),
    DEEP_QUOTES(">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> a\n"),
    DEEP_LISTS("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - a\n"),
    DEEPER_LISTS("- a\n  - b\n    - c\n      - d\n        - e\n          - f\n            - g\n");

    private final String atom;

    Hostile(String atom) {
        this.atom = atom;
    }

    /** About that many UTF-16 units of it. */
    String text(int length) {
        return atom.repeat(Math.max(1, length / atom.length()));
    }

    static Stream<String> atoms() {
        return Stream.of(values()).map(hostile -> hostile.atom);
    }
}
