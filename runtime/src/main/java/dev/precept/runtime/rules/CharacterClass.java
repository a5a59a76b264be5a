package dev.precept.runtime.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Characters that have a name together; all scripts' characters are meant. */
enum CharacterClass {
    COMMAS(among(
            ",\u055D\u060C\u07F8\u1363\u1802\u1808\u2E32\u2E34\u2E41\u2E49\u2E4C\u2E4E\u2E4F\u3001\uA4FE\uA60D\uA6F5"
                    + "\uFE10\uFE11\uFE50\uFE51\uFF0C\uFF64\uD836\uDE87")),
    FULL_STOPS(among(".\u0589\u06D4\u0701\u0702\u1362\u166E\u1803\u1809\u2CF9\u2E33\u2E3C\u3002\uA4FF\uA60E\uA6F3\uFE12"
            + "\uFE52\uFF0E\uFF61\u0964\u0965\uD836\uDE88")),
    EXCLAMATION_MARKS(among("!\u00A1\u055C\u07F9\u1944\u203C\u203D\u2048\u2049\u2E18\u2E53\u2E54\uFE15\uFE57\uFF01")),
    QUESTION_MARKS(
            among("?\u00BF\u037E\u055E\u061F\u1367\u1945\u203D\u2047\u2048\u2049\u2CFA\u2CFB\u2E18\u2E2E\u2E54\uA60F"
                    + "\uA6F7\uFE16\uFE56\uFF1F")),
    COLONS(among(":\u0703\u0704\u0705\u0706\u0707\u0708\u0709\u1365\u1366\u1804\uA6F4\uFE13\uFE30\uFE55\uFF1A")),
    SEMICOLONS(among(";\u061B\u1364\u204F\u2E35\uA6F6\uFE14\uFE54\uFF1B\uD836\uDE89\uD836\uDE8A")),
    HYPHENS(among("-\u058A\u1400\u1806\u2010\u2011\u2E17\u2E40\u30A0\uFE63\uFF0D")),
    DASHES(point -> ofType(point, Character.DASH_PUNCTUATION) && !HYPHENS.has(point)),
    APOSTROPHES(among("'\u02BC\u2018\u2019\uFF07\u055A")),
    QUOTATION_MARKS(point -> switch (point) {
        case '"',
                0x201E,
                0x201F,
                0x2E42,
                0x300C,
                0x300D,
                0x300E,
                0x300F,
                0x301D,
                0x301E,
                0x301F,
                0xFF02,
                0xFF62,
                0xFF63 -> true;
        default ->
            ofType(point, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION)
                    && point != 0x2018
                    && point != 0x2019;
    }),
    BRACKETS(point ->
            ofType(point, Character.START_PUNCTUATION, Character.END_PUNCTUATION) && !QUOTATION_MARKS.has(point)),
    PUNCTUATION(point -> ofType(
            point,
            Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION)),
    DIGITS(Character::isDigit),
    LETTERS(Character::isLetter),
    CAPITAL_LETTERS(point -> ofType(point, Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER)),
    SMALL_LETTERS(point -> ofType(point, Character.LOWERCASE_LETTER)),
    ASTERISKS(among("*\u2217\uFE61\uFF0A\u204E")),
    EMOJI(point -> Character.isEmojiPresentation(point) || Character.isEmojiModifier(point)),
    WHITE_SPACE(point -> Edges.isBlank(point) && !Edges.isInvisible(point)),
    LINE_BREAKS(among("\n\r\u000B\f\u0085\u2028\u2029")),
    NON_ASCII_CHARACTERS(point -> point > 127);

    private final IntPredicate members;

    CharacterClass(IntPredicate members) {
        this.members = members;
    }

    /** The class that the language calls so. */
    static Optional<CharacterClass> ofWords(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words().equals(words))
                .findFirst();
    }

    /** All names, for a message. */
    static String all() {
        return Arrays.stream(values()).map(CharacterClass::words).collect(Collectors.joining(", "));
    }

    /** What the language calls it: {@code exclamation marks}. */
    String words() {
        return this == NON_ASCII_CHARACTERS
                ? "non-ASCII characters"
                : name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** Whether a code point is of it. */
    boolean has(int point) {
        return members.test(point);
    }

    private static IntPredicate among(String points) {
        int[] sorted = points.codePoints().sorted().toArray();
        return point -> Arrays.binarySearch(sorted, point) >= 0;
    }

    private static boolean ofType(int point, byte... types) {
        int type = Character.getType(point);
        for (byte each : types) {
            if (type == each) {
                return true;
            }
        }
        return false;
    }
}
