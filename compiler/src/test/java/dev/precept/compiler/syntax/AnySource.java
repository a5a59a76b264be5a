package dev.precept.compiler.syntax;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Sources that are seldom any good. */
public final class AnySource {
    private static final List<String> PIECES = List.of(
            "require ",
            "forbid ",
            "prefer ",
            "when ",
            "else ",
            "chain ",
            "example ",
            "holds ",
            "fails ",
            "with ",
            "task ",
            "answer ",
            "after ",
            "spec ",
            "define ",
            "import ",
            "precept ",
            "and ",
            "or ",
            "not ",
            "weight ",
            "response ",
            "words ",
            "a",
            "tone:",
            "{who}",
            "{who: text}",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ",",
            ":",
            "=",
            "\"",
            "\"x\"",
            "\"\"\"",
            "\"\"\"\n  x\n  \"\"\"",
            "/",
            "/x/i",
            "\\",
            "#",
            "1",
            "2..4",
            "..",
            "60%",
            "2nd ",
            "-",
            "\n",
            "\n  ",
            "\n\t",
            "\r\n",
            "\r",
            " ",
            "é",
            "語",
            "🙂",
            "\u0301",
            "\u2028",
            "\uD800",
            "\uDC00",
            "\0",
            "“x”");

    private AnySource() {}

    /** Any text at all, and pieces of the language in any order, alone and in a spec. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> language = Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
        Arbitrary<String> inSpec = language.map(text -> "spec s {\n  require " + text + "\n}\n");
        return Arbitraries.oneOf(language, inSpec, Arbitraries.strings().ofMaxLength(60));
    }
}
