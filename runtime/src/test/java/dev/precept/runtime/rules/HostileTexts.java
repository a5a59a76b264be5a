package dev.precept.runtime.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Texts that a degenerate model writes, or that someone writes on purpose, in any length. */
final class HostileTexts {
    private HostileTexts() {}

    /** By name, each for a length in UTF-16 units. */
    static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        texts.put("line breaks", repeated("\n"));
        texts.put("CR LF", repeated("\r\n"));
        texts.put("spaces", repeated(" "));
        texts.put("zero-width spaces", repeated("\u200B"));
        for (String mark : "[ ] < > * _ ( ) ` ~ # | - + . , ; : ? ! ' \\ / & = { } $ % @ 1 a é".split(" ")) {
            texts.put(mark, repeated(mark));
        }
        texts.put("quotes", repeated("\""));
        texts.put("curly quotes", repeated("“"));
        texts.put("combining marks", repeated("\u0316\u0301"));
        texts.put(
                "a letter with marks", length -> "a" + repeated("\u0316\u0301").apply(length - 1));
        texts.put("high surrogates", repeated("\uD83D"));
        texts.put("low surrogates", repeated("\uDE00"));
        texts.put("emoji sequences", repeated("\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D"));
        texts.put("flags", repeated("\uD83C\uDDE9\uD83C\uDDEA"));
        texts.put("Han", repeated("这是一个很长的句子"));
        texts.put("Thai", repeated("ชาวสวนรดน้ำกุหลาบ"));
        texts.put("Khmer", repeated("ប្រទេសកម្ពុជា"));
        texts.put("Hangul jamo", repeated("\u1100\u1161\u11A8"));
        texts.put("nested quotes", length -> lines(length, depth -> "> ".repeat(depth) + "a"));
        texts.put("nested lists", length -> lines(length, depth -> "  ".repeat(depth) + "- a"));
        texts.put("quote marks in one line", repeated("> "));
        texts.put("list marks in one line", repeated("- "));
        texts.put("one level more a line", repeated("- a\n"));
        texts.put("headings", repeated("# a\n"));
        texts.put("rules", repeated("---\n"));
        texts.put("table rows", length -> "|a|b|\n|-|-|\n" + repeated("|a|b|\n").apply(length));
        texts.put("fences", repeated("```\n"));
        texts.put("short lines", repeated("a\n"));
        texts.put("short paragraphs", repeated("a\n\n"));
        texts.put("short words", repeated("a "));
        texts.put("short sentences", repeated("A b. "));
        texts.put("falling words", repeated("z y x "));
        texts.put("different words", HostileTexts::different);
        texts.put("links", repeated("[a](b)"));
        texts.put("open links", repeated("[a](b"));
        texts.put("images", repeated("![a]("));
        texts.put("open tags", repeated("<a"));
        texts.put("comments", repeated("<!--"));
        texts.put("addresses", repeated("a@b."));
        texts.put("entities", repeated("&amp"));
        texts.put("emphasis", repeated("*a_"));
        texts.put("objects in objects", repeated("{\"a\":"));
        texts.put("arrays in arrays", repeated("[["));
        texts.put("an array", length -> "[" + repeated("1,").apply(length - 2) + "1]");
        texts.put("a long number", length -> "[" + repeated("1").apply(length - 2) + "]");
        texts.put("an object of many keys", HostileTexts::manyKeys);
        texts.put("rows", repeated("a,b\n"));
        texts.put("open fields", repeated("\"a\"\",\n"));
        texts.put("columns", repeated("a,"));
        return texts;
    }

    /** Over and over up to a length. */
    static IntFunction<String> repeated(String piece) {
        return length -> piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static String lines(int length, IntFunction<String> line) {
        var text = new StringBuilder();
        for (int depth = 0; text.length() < length; depth++) {
            text.append(line.apply(depth % 1000)).append('\n');
        }
        return text.substring(0, length);
    }

    private static String different(int length) {
        var text = new StringBuilder();
        for (int word = 0; text.length() < length; word++) {
            text.append(Integer.toString(word, 36)).append("x ");
        }
        return text.substring(0, length);
    }

    private static String manyKeys(int length) {
        var text = new StringBuilder("{\"order\": 7");
        for (int key = 0; text.length() < length; key++) {
            text.append(",\"k").append(key).append("\":1");
        }
        return text.append('}').toString();
    }
}
