package dev.precept.runtime.text.language;

import java.util.Arrays;
import java.util.List;

/**
 * Folds each character of the basic plane into the small alphabet of the profiles: a code is zero for a character that
 * no profile holds, {@link #SPACE} for a gap between words, and counts the single characters of the profiles from there.
 */
final class CharacterCodes {
    static final int UNKNOWN = 0;
    static final int SPACE = 1;
    static final int FIRST_LETTER = 2;
    static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;
    private static final int CAPITAL = 1 << BITS;

    private final short[] codes;

    private CharacterCodes(short[] codes) {
        this.codes = codes;
    }

    /** Codes for profiles that hold these single characters; characters of a kanji group share that of its first. */
    static CharacterCodes of(String letters, List<String> kanjiGroups) {
        char[] folded = foldings(kanjiGroups);
        short[] ranks = new short[1 << Character.SIZE];
        ranks[' '] = SPACE;
        for (int at = 0; at < letters.length(); at++) {
            ranks[letters.charAt(at)] = (short) (FIRST_LETTER + at);
        }
        short[] codes = new short[1 << Character.SIZE];
        for (int character = 0; character < codes.length; character++) {
            char standIn = folded[character];
            codes[character] = (short) (ranks[standIn] | (Capitals.isCapital(standIn) ? CAPITAL : 0));
        }
        return new CharacterCodes(codes);
    }

    /** The code together with the mark of a capital, for {@link #rank} and {@link #isCapital}. */
    int of(char character) {
        return codes[character];
    }

    static int rank(int code) {
        return code & MASK;
    }

    static boolean isCapital(int code) {
        return (code & CAPITAL) != 0;
    }

    private static char[] foldings(List<String> kanjiGroups) {
        char[] folded = new char[1 << Character.SIZE];
        for (int character = 0; character < folded.length; character++) {
            folded[character] = (char) character;
        }
        Arrays.fill(folded, 0, 'A', ' ');
        Arrays.fill(folded, 'Z' + 1, 'a', ' ');
        Arrays.fill(folded, 'z' + 1, 0x80, ' ');
        for (char gap : new char[] {'\u00a0', '\u00ab', '\u00b0', '\u00bb'}) {
            folded[gap] = ' ';
        }
        Arrays.fill(folded, 0x2000, 0x2070, ' ');
        // The profiles predate the letters with a comma below, which Romanian is now written with.
        folded['\u0219'] = '\u015f';
        folded['\u021b'] = '\u0163';
        folded['\u06cc'] = '\u064a';
        // One stand-in for letters of which a text holds many: Vietnamese vowels, kana, bopomofo, Hangul syllables.
        Arrays.fill(folded, 0x1ea0, 0x1f00, '\u1ec3');
        Arrays.fill(folded, 0x3040, 0x30a0, '\u3042');
        Arrays.fill(folded, 0x30a0, 0x3100, '\u30a2');
        Arrays.fill(folded, 0x3100, 0x3130, '\u3105');
        Arrays.fill(folded, 0x31a0, 0x31c0, '\u3105');
        Arrays.fill(folded, 0xac00, 0xd7b0, '\uac00');
        for (String group : kanjiGroups) {
            for (int at = 0; at < group.length(); at++) {
                folded[group.charAt(at)] = group.charAt(0);
            }
        }
        return folded;
    }
}
