package dev.precept.runtime.suite.reference;

import dev.precept.runtime.suite.reference.PunktParameters.Collocation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The parameters as one hash table, asked for a stretch of text in any case without making a string of it. */
final class PunktLexicon {
    /** The type that stands for every number. */
    static final String NUMBER = "##number##";

    static final int ABBREVIATION = 1;
    static final int STARTER = 1 << 8;
    static final int FIRST_OF_PAIR = 1 << 9;
    static final int SECOND_OF_PAIR = 1 << 10;

    private final String[] words;
    private final int[] hashes;
    private final int[] facts;
    private final int mask;
    private final Set<Collocation> collocations;
    private final int numberFacts;

    PunktLexicon(PunktParameters parameters) {
        Map<String, Integer> factsOfWord = new HashMap<>();
        parameters.orthographicContext().forEach((word, flags) -> add(factsOfWord, word, flags & 0x7E));
        parameters.abbreviations().forEach(word -> add(factsOfWord, word, ABBREVIATION));
        parameters.sentenceStarters().forEach(word -> add(factsOfWord, word, STARTER));
        parameters.collocations().forEach(pair -> {
            add(factsOfWord, pair.first(), FIRST_OF_PAIR);
            add(factsOfWord, pair.second(), SECOND_OF_PAIR);
        });
        int capacity = Integer.highestOneBit(Math.max(8, 4 * factsOfWord.size()));
        mask = capacity - 1;
        words = new String[capacity];
        Arrays.fill(words, "");
        hashes = new int[capacity];
        facts = new int[capacity];
        factsOfWord.forEach(this::put);
        collocations = parameters.collocations();
        numberFacts = factsOfWord.getOrDefault(NUMBER, 0);
    }

    /** What is known of numbers. */
    int numberFacts() {
        return numberFacts;
    }

    /** What is known of the lower-case form of {@code text[start:end]}; 0 where nothing is. */
    int factsOf(CharSequence text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            char unit = text.charAt(at);
            if (unit >= 128) {
                return factsOf(PythonText.lower(text.subSequence(start, end).toString()));
            }
            hash = 31 * hash + small(unit);
        }
        for (int slot = slot(hash); !words[slot].isEmpty(); slot = (slot + 1) & mask) {
            if (hashes[slot] == hash && isLowerCaseOf(words[slot], text, start, end)) {
                return facts[slot];
            }
        }
        return 0;
    }

    boolean isCollocation(String first, String second) {
        return collocations.contains(new Collocation(first, second));
    }

    private int factsOf(String word) {
        int hash = word.hashCode();
        for (int slot = slot(hash); !words[slot].isEmpty(); slot = (slot + 1) & mask) {
            if (hashes[slot] == hash && words[slot].equals(word)) {
                return facts[slot];
            }
        }
        return 0;
    }

    private void put(String word, int wordFacts) {
        if (word.isEmpty()) {
            return;
        }
        int slot = slot(word.hashCode());
        while (!words[slot].isEmpty()) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        hashes[slot] = word.hashCode();
        facts[slot] = wordFacts;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }

    private static boolean isLowerCaseOf(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) != small(text.charAt(start + at))) {
                return false;
            }
        }
        return true;
    }

    private static char small(char unit) {
        return 'A' <= unit && unit <= 'Z' ? (char) (unit + 32) : unit;
    }

    private static void add(Map<String, Integer> factsOfWord, String word, int wordFacts) {
        factsOfWord.merge(word, wordFacts, (old, more) -> old | more);
    }
}
