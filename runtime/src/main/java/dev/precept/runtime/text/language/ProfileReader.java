package dev.precept.runtime.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Reads the packed profiles. All figures are unsigned, seven bits a byte, lowest first, the high bit set where more
 * follow; a string is its length and its UTF-16 units. In order: the labels with three totals each; tone marks, letters
 * and joined forms; kanji groups; the single characters, ascending; the number of longer n-grams and the ascending gaps
 * between their keys; for each n-gram the number of its languages; their indices; their counts.
 */
final class ProfileReader {
    private static final String RESOURCE = "profiles.gz";

    private final byte[] packed;
    private int at;

    private ProfileReader(byte[] packed) {
        this.packed = packed;
    }

    static LanguageProfiles readBuiltIn() {
        try (InputStream resource =
                        Objects.requireNonNull(ProfileReader.class.getResourceAsStream(RESOURCE), RESOURCE);
                InputStream unpacked = new GZIPInputStream(resource, 1 << 16)) {
            return new ProfileReader(unpacked.readAllBytes()).profiles();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private LanguageProfiles profiles() {
        List<String> labels = new ArrayList<>();
        int labelCount = number();
        int[] totals = new int[3 * labelCount];
        for (int label = 0; label < labelCount; label++) {
            labels.add(string());
            for (int size = 0; size < 3; size++) {
                totals[3 * label + size] = number();
            }
        }
        Composition composition = new Composition(string(), string(), string());
        List<String> kanjiGroups = new ArrayList<>();
        for (int groups = number(); groups > 0; groups--) {
            kanjiGroups.add(string());
        }
        String letters = string();
        CharacterCodes codes = CharacterCodes.of(letters, kanjiGroups);
        long[] keys = keys(letters.length());
        int[] rowStarts = rowStarts(keys.length);
        byte[] languages = languages(rowStarts[keys.length]);
        double[] frequencies = frequencies(keys, rowStarts, languages, totals);
        return new LanguageProfiles(
                labels, letters.length(), codes, composition, keys, rowStarts, languages, frequencies);
    }

    private long[] keys(int letters) {
        int longer = number();
        long[] keys = new long[letters + longer];
        for (int row = 0; row < letters; row++) {
            keys[row] = LanguageProfiles.key(0, 0, CharacterCodes.FIRST_LETTER + row);
        }
        long key = 0;
        for (int row = letters; row < keys.length; row++) {
            key += longNumber();
            keys[row] = key;
        }
        return keys;
    }

    private int[] rowStarts(int rows) {
        int[] starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = starts[row] + packed[at++];
        }
        return starts;
    }

    private byte[] languages(int places) {
        byte[] languages = Arrays.copyOfRange(packed, at, at + places);
        at += places;
        return languages;
    }

    private double[] frequencies(long[] keys, int[] rowStarts, byte[] languages, int[] totals) {
        double[] frequencies = new double[languages.length];
        for (int row = 0; row < keys.length; row++) {
            int size = sizeOf(keys[row]);
            for (int place = rowStarts[row]; place < rowStarts[row + 1]; place++) {
                frequencies[place] = (double) number() / totals[3 * languages[place] + size - 1];
            }
        }
        return frequencies;
    }

    private static int sizeOf(long key) {
        if (key >>> CharacterCodes.BITS == 0) {
            return 1;
        }
        return key >>> 2 * CharacterCodes.BITS == 0 ? 2 : 3;
    }

    private String string() {
        char[] characters = new char[number()];
        for (int character = 0; character < characters.length; character++) {
            characters[character] = (char) number();
        }
        return new String(characters);
    }

    private int number() {
        return (int) longNumber();
    }

    private long longNumber() {
        long number = 0;
        int shift = 0;
        while (packed[at] < 0) {
            number |= (long) (packed[at++] & 0x7f) << shift;
            shift += 7;
        }
        return number | (long) packed[at++] << shift;
    }
}
