package dev.precept.compiler.vocabulary;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a pattern's matcher becomes, before it is made: a repetition is written out as often as it says, and one inside
 * another as often as both say. Never less than it is, by more than a few.
 */
final class PatternSize {
    /** The matcher calls itself for each. */
    private static final int DEEPEST = 200;

    private final String source;
    private final Deque<Long> outside = new ArrayDeque<>();
    private long sum;
    private long last;

    private PatternSize(String source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException where its groups are too deep */
    static long of(String source) {
        var size = new PatternSize(source);
        int index = 0;
        while (index < source.length()) {
            index = size.step(index);
        }
        return size.sum;
    }

    private int step(int index) {
        switch (source.charAt(index)) {
            case '\\' -> {
                return escape(index + 1);
            }
            case '[' -> {
                atom(1);
                return classEnd(index + 1);
            }
            case '(' -> {
                if (outside.size() == DEEPEST) {
                    throw new IllegalArgumentException(
                            "more than " + DEEPEST + " groups stand inside one another in it");
                }
                outside.push(sum);
                sum = 0;
            }
            case ')' -> {
                long group = sum;
                sum = outside.isEmpty() ? 0 : outside.pop();
                atom(group + 2);
            }
            case '{' -> {
                return repeat(index);
            }
            case '*', '+', '?', '|' -> add(1);
            default -> atom(1);
        }
        return index + 1;
    }

    private void atom(long size) {
        last = size;
        add(size);
    }

    private void add(long size) {
        sum = Math.min(sum + size, Integer.MAX_VALUE);
    }

    private int escape(int index) {
        if (source.startsWith("Q", index)) {
            int end = source.indexOf("\\E", index);
            add(Math.max(0, (end < 0 ? source.length() : end) - index - 2));
            atom(1);
            return end < 0 ? source.length() : end + 2;
        }
        boolean named = index + 1 < source.length()
                && "pPx".indexOf(source.charAt(index)) >= 0
                && source.charAt(index + 1) == '{';
        atom(1);
        int close = named ? source.indexOf('}', index) : index;
        return close < 0 ? source.length() : close + 1;
    }

    /** A bracket that stands first in a class is one of its characters. */
    private int classEnd(int from) {
        int index = from < source.length() && source.charAt(from) == '^' ? from + 1 : from;
        for (int at = index; at < source.length(); at++) {
            if (source.charAt(at) == '\\') {
                at++;
            } else if (source.startsWith("[:", at) && source.indexOf(":]", at) > 0) {
                at = source.indexOf(":]", at) + 1;
            } else if (source.charAt(at) == ']' && at > index) {
                return at + 1;
            }
        }
        return source.length();
    }

    /** What is no repetition is a brace. */
    private int repeat(int open) {
        int index = open + 1;
        long times = 0;
        long here = 0;
        while (index < source.length() && (Character.isDigit(source.charAt(index)) || source.charAt(index) == ',')) {
            boolean comma = source.charAt(index) == ',';
            here = comma ? 0 : Math.min(here * 10 + Character.digit(source.charAt(index), 10), Integer.MAX_VALUE);
            times = Math.max(times, here);
            index++;
        }
        if (index == source.length() || source.charAt(index) != '}' || index == open + 1) {
            atom(1);
            return open + 1;
        }
        long repeated = Math.min(last * (times + 1), Integer.MAX_VALUE);
        add(repeated - last);
        last = repeated;
        return index + 1;
    }
}
