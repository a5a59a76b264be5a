package dev.precept.runtime.suite.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"word", "space", "digit", "upper", "lower", "title", "sigma"})
    void everyCodePointIsWhatCPythonSaysItIs(String property) {
        IntPredicate holds = switch (property) {
            case "word" -> PythonCharacters::isWord;
            case "space" -> PythonCharacters::isSpace;
            case "digit" -> PythonCharacters::isDigit;
            case "upper" -> PythonCharacters::isUpper;
            case "lower" -> PythonCharacters::isLower;
            case "title" -> PythonCharacters::isTitle;
            default ->
                point -> PythonText.lower("A" + Character.toString(point) + "\u03A3")
                        .endsWith("\u03C2");
        };
        BitSet expected = stretches(property);
        BitSet actual = new BitSet();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            actual.set(point, holds.test(point));
        }
        actual.xor(expected);
        assertThat(actual.stream().mapToObj(Integer::toHexString)).isEmpty();
    }

    @Test
    void everyCodePointHasCPythonsSmallForm() {
        Map<Integer, String> forms = new HashMap<>();
        for (String line : Golden.lines("cpython-3.11.txt")) {
            if (line.startsWith("lower:")) {
                int[] points = PythonText.split(line.substring("lower:".length())).stream()
                        .mapToInt(point -> Integer.parseInt(point, 16))
                        .toArray();
                forms.put(points[0], new String(points, 1, points.length - 1));
            }
        }
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String text = Character.toString(point);
            assertThat(PythonText.lower(text)).isEqualTo(forms.getOrDefault(point, text));
        }
    }

    @Test
    void smallSigmaIsFinalBehindALetterAndBeforeNone() {
        assertThat(PythonText.lower("\u039F\u0394\u039F\u03A3 \u03A3 \u03A3\u0391 \u0391\u03A3'\u0391"))
                .isEqualTo("\u03BF\u03B4\u03BF\u03C2 \u03C3 \u03C3\u03B1 \u03B1\u03C3'\u03B1");
        assertThat(PythonText.lower("\u0130\u03A3")).isEqualTo("i\u0307\u03C2");
    }

    @Test
    void wordsAreRunsWithoutCombiningMarks() {
        assertThat(PythonText.countWords("\u0939\u093F\u0928\u094D\u0926\u0940 \u092D\u093E\u0937\u093E"))
                .isEqualTo(5);
        assertThat(PythonText.countWords("don't stop_me 3.5 \u00BD \uD835\uDD38x!"))
                .isEqualTo(7);
        assertThat(PythonText.countWords("")).isZero();
    }

    @Test
    void boundariesLieBetweenWordAndNoWord() {
        String text = "a\u0301b";
        assertThat(List.of(0, 1, 2, 3)).allMatch(offset -> PythonText.isWordBoundary(text, offset));
        assertThat(PythonText.isWordBoundary("ab", 1)).isFalse();
        assertThat(PythonText.isWordBoundary("", 0)).isFalse();
    }

    @Test
    void stripsTheWhiteSpaceOfPython() {
        assertThat(PythonText.strip("\u001C\u0085\u00A0 x \u2007\u202F\u3000")).isEqualTo("x");
        assertThat(PythonText.strip("\u200B x")).isEqualTo("\u200B x");
        assertThat(PythonText.stripLeft(" x ")).isEqualTo("x ");
        assertThat(PythonText.stripRight(" x ")).isEqualTo(" x");
        assertThat(PythonText.isBlank("\u2028\n")).isTrue();
        assertThat(PythonText.isBlank(" .")).isFalse();
    }

    @Test
    void stripsCharactersAsASet() {
        assertThat(PythonText.strip("<<title>", "<>")).isEqualTo("title");
        assertThat(PythonText.stripLeft("''\"'x", "'")).isEqualTo("\"'x");
        assertThat(PythonText.stripRight("x>>", ">")).isEqualTo("x");
    }

    @Test
    void removesAPrefixOrSuffixOnce() {
        assertThat(PythonText.removePrefix("``````x", "```")).isEqualTo("```x");
        assertThat(PythonText.removeSuffix("x``````", "```")).isEqualTo("x```");
        assertThat(PythonText.removeSuffix("x", "```")).isEqualTo("x");
    }

    @Test
    void splits() {
        assertThat(PythonText.split(" a\u00A0b\n c ")).containsExactly("a", "b", "c");
        assertThat(PythonText.split("a******b******", "******")).containsExactly("a", "b", "");
        assertThat(PythonText.split("", ",")).containsExactly("");
        assertThatIllegalArgumentException().isThrownBy(() -> PythonText.split("a", ""));
    }

    @Test
    void caseAsksForOneLetterThatHasIt() {
        assertThat(PythonText.isUpper("U.S. 5")).isTrue();
        assertThat(PythonText.isUpper("55")).isFalse();
        assertThat(PythonText.isUpper("A\u01C5")).isFalse();
        assertThat(PythonText.isLower("\u00E9t\u00E9 5")).isTrue();
        assertThat(PythonText.isLower("\u4F60")).isFalse();
        assertThat(PythonText.isLower("aB")).isFalse();
    }

    @Test
    void lengthCountsCodePoints() {
        assertThat(PythonText.length("a\uD83D\uDE00\uD800")).isEqualTo(3);
    }

    private static BitSet stretches(String property) {
        BitSet points = new BitSet();
        for (String line : Golden.lines("cpython-3.11.txt")) {
            List<String> columns = PythonText.split(line);
            if (columns.getFirst().equals(property)) {
                for (String stretch : columns.subList(1, columns.size())) {
                    List<String> ends = PythonText.split(stretch, "-");
                    points.set(Integer.parseInt(ends.get(0), 16), Integer.parseInt(ends.get(1), 16) + 1);
                }
            }
        }
        return points;
    }
}
