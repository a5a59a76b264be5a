package dev.precept.runtime.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The automaton of Aho and Corasick, with every transition made beforehand. */
final class Automaton {
    /** 16 MB of transitions; larger sets of literals are searched one by one. */
    private static final long LARGEST = 4L << 20;

    private final int literals;
    private final int[] lengths;
    private final char[] symbols;
    private final Map<Character, Integer> rare;
    private final int width;
    /** state * width + symbol -> state; symbol 0 is any character that no literal has. */
    private final int[] next;
    /** The literal that ends in a state, or -1. */
    private final int[] ends;
    /** The nearest state on the way of suffixes in which a literal ends, or 0. */
    private final int[] shorter;

    private Automaton(List<String> texts, Map<Character, Integer> alphabet, int states) {
        this.literals = texts.size();
        this.lengths = texts.stream().mapToInt(String::length).toArray();
        this.width = alphabet.size() + 1;
        this.symbols = new char[128];
        this.rare = new HashMap<>();
        alphabet.forEach((character, symbol) -> {
            if (character < 128) {
                symbols[character] = (char) symbol.intValue();
            } else {
                rare.put(character, symbol);
            }
        });
        this.next = new int[states * width];
        this.ends = new int[states];
        this.shorter = new int[states];
        Arrays.fill(ends, -1);
        plant(texts);
        link();
    }

    /** For these texts, distinct and not empty; none where it would grow too large. */
    static Optional<Automaton> of(List<String> texts) {
        var alphabet = new HashMap<Character, Integer>();
        long states = 1;
        for (String text : texts) {
            states += text.length();
            for (int i = 0; i < text.length(); i++) {
                alphabet.putIfAbsent(text.charAt(i), alphabet.size() + 1);
            }
        }
        return states * (alphabet.size() + 1) > LARGEST
                ? Optional.empty()
                : Optional.of(new Automaton(texts, alphabet, (int) states));
    }

    /** For each literal where it begins in a text, in ascending order, overlaps included. */
    int[][] starts(String text, int start, int end, Budget budget) {
        budget.spend(end - start);
        var found = new Offsets[literals];
        long matches = 0;
        int state = 0;
        for (int i = start; i < end; i++) {
            state = next[state * width + symbol(text.charAt(i))];
            for (int at = ends[state] >= 0 ? state : shorter[state]; at != 0; at = shorter[at]) {
                int literal = ends[at];
                if (found[literal] == null) {
                    found[literal] = new Offsets();
                }
                found[literal].add(i + 1 - lengths[literal] - start);
                matches++;
            }
        }
        budget.spend(matches);
        int[][] starts = new int[literals][];
        for (int literal = 0; literal < literals; literal++) {
            starts[literal] = found[literal] == null ? new int[0] : found[literal].toArray();
        }
        return starts;
    }

    private int symbol(char character) {
        return character < 128 ? symbols[character] : rare.isEmpty() ? 0 : rare.getOrDefault(character, 0);
    }

    private void plant(List<String> texts) {
        int states = 1;
        for (int literal = 0; literal < texts.size(); literal++) {
            int state = 0;
            String text = texts.get(literal);
            for (int i = 0; i < text.length(); i++) {
                int edge = state * width + symbol(text.charAt(i));
                if (next[edge] == 0) {
                    next[edge] = states++;
                }
                state = next[edge];
            }
            ends[state] = literal;
        }
    }

    private void link() {
        int[] fallback = new int[ends.length];
        var queue = new ArrayDeque<Integer>();
        for (int symbol = 0; symbol < width; symbol++) {
            if (next[symbol] != 0) {
                queue.add(next[symbol]);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int suffix = fallback[state];
            shorter[state] = ends[suffix] >= 0 ? suffix : shorter[suffix];
            for (int symbol = 0; symbol < width; symbol++) {
                int edge = state * width + symbol;
                int target = next[suffix * width + symbol];
                if (next[edge] == 0) {
                    next[edge] = target;
                } else {
                    fallback[next[edge]] = target;
                    queue.add(next[edge]);
                }
            }
        }
    }
}
