package dev.precept.runtime.suite.ifeval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.suite.ReferenceRule;
import dev.precept.runtime.suite.ReferenceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** The scanners find what the reference's own patterns find, on short texts of the characters that matter. */
class IfevalScannersProperties {
    /** As Python means them: lines end at a line feed alone, and more is white space and part of a word. */
    private static final int PYTHON = Pattern.UNIX_LINES | Pattern.MULTILINE;

    private static final String SPACE = "[\\s\\x1c-\\x1f\\x85\\xa0\\u2028\\u3000]";
    private static final String WORD = "[\\p{L}\\p{N}_]";
    private static final String EDGE = "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";

    @Property(tries = 3000)
    void bullets(@ForAll @Chars({'*', '-', ' ', '\n', 'a', '\r', '\u2028'}) @StringLength(max = 14) String text) {
        assertThat(count(new NumberBulletLists(0), text))
                .isEqualTo(matches("^" + SPACE + "*\\*[^\\*].*$", text).size()
                        + matches("^" + SPACE + "*-.*$", text).size());
    }

    @Property(tries = 3000)
    void highlights(@ForAll @Chars({'*', '*', ' ', '\n', 'a'}) @StringLength(max = 14) String text) {
        List<String> marked = new ArrayList<>(matches("\\*[^\\n\\*]*\\*", text));
        marked.addAll(matches("\\*\\*[^\\n\\*]*\\*\\*", text));
        marked.removeIf(each -> each.replace("*", "").isBlank());

        assertThat(count(new NumberHighlightedSections(0), text)).isEqualTo(marked.size());
    }

    @Property(tries = 2000)
    void placeholders(@ForAll @Chars({'[', ']', '\n', 'a'}) @StringLength(max = 14) String text) {
        assertThat(count(new NumberPlaceholders(0), text))
                .isEqualTo(matches("\\[.*?\\]", text).size());
    }

    @Property(tries = 3000)
    void paragraphs(@ForAll @Chars({'*', '*', '*', ' ', '\n', 'a'}) @StringLength(min = 1, max = 16) String text) {
        Assume.that(!text.isBlank());
        List<String> pieces = split(SPACE + "?\\*\\*\\*" + SPACE + "?", text);
        long written = pieces.stream().filter(piece -> !piece.isBlank()).count();
        boolean blankInside = pieces.size() > 2
                && pieces.subList(1, pieces.size() - 1).stream().anyMatch(String::isBlank);

        assertThat(holds(new NumberParagraphs(Math.toIntExact(written)), text)).isEqualTo(!blankInside);
    }

    @Property(tries = 3000)
    void sections(@ForAll @Chars({'S', '.', ' ', '1', '2', '٣', '\n'}) @StringLength(max = 14) String text) {
        for (String marker : List.of("S", "S.", "1", "S1")) {
            assertThat(count(new MultipleSections(0, marker), text))
                    .as(marker)
                    .isEqualTo(split(SPACE + "?" + marker + SPACE + "?\\p{Nd}+" + SPACE + "?", text)
                                    .size()
                            - 1);
        }
    }

    @Property(tries = 3000)
    void titles(@ForAll @Chars({'<', '>', '<', '>', ' ', '\n', 'a'}) @StringLength(max = 14) String text) {
        boolean titled = matches("<<[^\\n]+>>", text).stream()
                .anyMatch(match ->
                        !match.replaceAll("^<+", "").replaceAll(">+$", "").isBlank());

        assertThat(holds(new Title(), text)).isEqualTo(titled);
    }

    @Property(tries = 3000)
    void postscripts(@ForAll @Chars({'p', 'P', 's', 'S', '.', ' ', '\n', 'x'}) @StringLength(max = 12) String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        assertThat(holds(new Postscript("P.S."), text))
                .isEqualTo(!matches(SPACE + "*p\\.\\s?s\\..*$", lower).isEmpty());
        assertThat(holds(new Postscript("P.P.S"), text))
                .isEqualTo(!matches(SPACE + "*p\\.\\s?p\\.\\s?s.*$", lower).isEmpty());
        assertThat(holds(new Postscript("X.S"), text))
                .isEqualTo(!matches(SPACE + "*x.s.*$", lower).isEmpty());
    }

    @Property(tries = 3000)
    void keywords(@ForAll @Chars({'a', 'A', 's', 'S', '\u017F', 'b', '.', '\n'}) @StringLength(max = 14) String text) {
        for (String keyword : List.of("as", "a.", "aa", "a\\.", "Ssa")) {
            assertThat(count(new Frequency(keyword, "at least", 0), text))
                    .as(keyword)
                    .isEqualTo(matches("(?iu)" + keyword, text).size());
        }
    }

    @Property(tries = 3000)
    void forbiddenWords(
            @ForAll @Chars({'a', 'A', '-', ' ', 'é', '_', '1', '\u0301', '#'}) @StringLength(max = 12) String text) {
        for (String word : List.of("a", "a-a", "a#", "é.")) {
            assertThat(holds(new ForbiddenWords(items(word)), text))
                    .as(word)
                    .isEqualTo(matches("(?iu)" + EDGE + word + EDGE, text).isEmpty());
        }
    }

    @Property(tries = 2000)
    void words(@ForAll @Chars({'a', '_', '1', '½', '-', 'é', '\u0301', '語', ' '}) @StringLength(max = 12) String text) {
        int words = matches(WORD + "+", text).size();

        assertThat(holds(new NumberWords("at least", words), text)).isTrue();
        assertThat(holds(new NumberWords("less than", words + 1), text)).isTrue();
    }

    @Property(tries = 3000)
    void letters(@ForAll @Chars({'a', 'A', 'e', 'E', 'é', 'É', '!'}) @StringLength(max = 12) String text) {
        for (String letter : List.of("a", "E", "é", "!")) {
            int letters = matches("(?iu)" + letter, text).size();
            assertThat(holds(new LetterFrequency(letter, "at least", letters), text))
                    .isTrue();
            assertThat(holds(new LetterFrequency(letter, "at least", letters + 1), text))
                    .isFalse();
        }
    }

    private static Value.Items items(String... words) {
        return new Value.Items(Arrays.stream(words).<Sought>map(Value.Text::new).toList());
    }

    private static boolean holds(ReferenceRule rule, String text) {
        return rule.look(new ReferenceText(text)).holds();
    }

    private static int count(ReferenceRule rule, String text) {
        return rule.look(new ReferenceText(text)).places().get().count();
    }

    private static List<String> matches(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, PYTHON).matcher(text);
        return matcher.results().map(java.util.regex.MatchResult::group).toList();
    }

    private static List<String> split(String pattern, String text) {
        return List.of(Pattern.compile(pattern, PYTHON).split(text, -1));
    }
}
