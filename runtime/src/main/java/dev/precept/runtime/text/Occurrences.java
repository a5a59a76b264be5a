package dev.precept.runtime.text;

import com.google.re2j.Matcher;
import dev.precept.compiler.vocabulary.Value;

/** Where a literal or a pattern stands in a passage: pairs of offsets from the passage's start. */
final class Occurrences {
    private Occurrences() {}

    /** Of a literal, without overlap. The empty text stands once, at the start. */
    static int[] of(Excerpt passage, String literal) {
        var places = new Offsets();
        if (literal.isEmpty()) {
            return places.add(0, 0).toArray();
        }
        int[] starts = passage.transcript().literals().starts(passage.whole(), literal);
        if (starts != null) {
            int shift = passage.start() - passage.whole().start();
            int next = shift;
            for (int i = Offsets.firstAtLeast(starts, shift); i < starts.length; i++) {
                int end = starts[i] + literal.length();
                if (end > shift + passage.length()) {
                    break;
                }
                if (starts[i] >= next) {
                    places.add(starts[i] - shift, end - shift);
                    next = end;
                }
            }
            return places.toArray();
        }
        passage.spend(passage.length());
        String text = passage.message().text();
        int start = passage.start();
        int from = start;
        while ((from = text.indexOf(literal, from, passage.end())) >= 0) {
            places.add(from - start, from - start + literal.length());
            from += literal.length();
        }
        return places.toArray();
    }

    /** Whether a literal stands there at all. */
    static boolean any(Excerpt passage, String literal) {
        if (literal.isEmpty()) {
            return true;
        }
        int[] starts = passage.transcript().literals().starts(passage.whole(), literal);
        if (starts != null) {
            int shift = passage.start() - passage.whole().start();
            int first = Offsets.firstAtLeast(starts, shift);
            return first < starts.length && starts[first] + literal.length() <= shift + passage.length();
        }
        passage.spend(passage.length());
        return passage.message().text().indexOf(literal, passage.start(), passage.end()) >= 0;
    }

    /** Of a pattern, from left to right; a match may be empty, but not right behind another. */
    static int[] of(Excerpt passage, Value.Pattern pattern) {
        var places = new Offsets();
        var text = read(passage, pattern);
        Matcher matcher = pattern.compiled().matcher(text);
        int from = 0;
        int last = -1;
        while (from <= text.length() && matcher.find(from)) {
            int start = matcher.start();
            int end = matcher.end();
            if (start < end || start != last) {
                places.add(start, end);
            }
            last = end;
            from = start < end ? end : text.after(end);
        }
        text.settle();
        return places.toArray();
    }

    /** Whether a pattern is found at all. */
    static boolean any(Excerpt passage, Value.Pattern pattern) {
        var text = read(passage, pattern);
        boolean found = pattern.compiled().matcher(text).find();
        text.settle();
        return found;
    }

    private static MeteredText read(Excerpt passage, Value.Pattern pattern) {
        return new MeteredText(
                passage,
                passage.message().text(),
                passage.start(),
                passage.end(),
                pattern.compiled().programSize());
    }
}
