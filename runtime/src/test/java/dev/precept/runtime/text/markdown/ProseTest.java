package dev.precept.runtime.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Prose and text belong together, offset by offset. */
class ProseTest {
    @Example
    void aReaderSeesNoMarks() {
        assertThat(Markdown.of("# A *b*\n\n- c\n  d [e](f \"g\")\n\n> `h` \\* &amp; <i>j</i><br>k\n\n```\nl\n```\n")
                        .prose()
                        .text())
                .isEqualTo("A b\u2029c d e\u2029h * & j k\u2029");
    }

    @Example
    void anEscapedBarInATableMovesNothing() {
        assertThat(Markdown.of("a|b\n-|-\nc \\| *d* | e\n").prose().text())
                .isEqualTo("a\u2029b\u2029c | *d*\u2029e\u2029");
    }

    @Property(tries = 1000)
    void segmentsLeadBackToTheText(@ForAll("texts") String text) {
        Prose prose = Markdown.of(text).prose();
        int shown = 0;
        int read = 0;
        for (Prose.Segment segment : prose.segments()) {
            assertThat(segment.from()).isEqualTo(shown);
            assertThat(segment.start()).isGreaterThanOrEqualTo(read);
            assertThat(segment.end()).isBetween(segment.start(), text.length());
            shown = segment.to();
            read = segment.end();
        }
        assertThat(shown).isEqualTo(prose.text().length());
        assertCharacters(prose, text);
    }

    @Property(tries = 1000)
    void regionsStandInOrder(@ForAll("texts") String text) {
        Prose prose = Markdown.of(text).prose();
        int shown = 0;
        int read = 0;
        for (Region region : prose.regions()) {
            assertThat(region.from()).isBetween(shown, region.to() - 1);
            assertThat(region.start()).isBetween(read, region.end());
            assertThat(prose.text().charAt(region.to())).isEqualTo(Prose.REGION_END);
            shown = region.to();
            read = region.end();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "B c",
                        " ",
                        "\n",
                        "\n\n",
                        "\r\n",
                        "# ",
                        "- ",
                        "1. ",
                        "> ",
                        "  ",
                        "*",
                        "**",
                        "_",
                        "`",
                        "```\n",
                        "[",
                        "](u)",
                        "]",
                        "<b>",
                        "<br>",
                        "<",
                        "&amp;",
                        "&#x1F600;",
                        "&",
                        "\\",
                        "|",
                        "|-|\n",
                        "\u2022 ",
                        "\u00A0",
                        "\uD83D",
                        "\0",
                        "[a]: b\n",
                        "https://c.d",
                        "3*4",
                        "\t",
                        "\u6F22")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Where prose and text go side by side they are equal, but for line breaks. */
    private static void assertCharacters(Prose prose, String text) {
        Prose.Walk walk = prose.walk();
        for (Prose.Segment segment : prose.segments()) {
            boolean plain = segment.to() - segment.from() == segment.end() - segment.start();
            for (int i = segment.from(); plain && i < segment.to(); i++) {
                char shown = prose.text().charAt(i);
                assertThat(walk.start(i)).isEqualTo(segment.start() + i - segment.from());
                assertThat(walk.end(i + 1)).isEqualTo(walk.start(i) + 1);
                if (shown != ' ') {
                    assertThat(shown).isEqualTo(text.charAt(walk.start(i)));
                }
            }
        }
    }
}
