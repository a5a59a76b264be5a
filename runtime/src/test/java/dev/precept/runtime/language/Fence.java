package dev.precept.runtime.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param kind the first word of its info string
 * @param info what follows that word
 * @param text what it holds, with a line break after each line
 * @param line the line of its opening fence, from 0
 */
record Fence(String kind, String info, String text, int line) {
    private static final Pattern FILE = Pattern.compile("file=\"([^\"]+)\"");

    static Fence of(String info, String text, int line) {
        String[] words = info.strip().split("\\s+", 2);
        return new Fence(words[0], words.length == 1 ? "" : words[1], text, line);
    }

    /** The name that the file in it has for others. */
    Optional<String> file() {
        Matcher file = FILE.matcher(info);
        return file.find() ? Optional.of(file.group(1)) : Optional.empty();
    }

    /** What must become of the response in it: the first word after the kind. */
    String acceptance() {
        return info.split("\\s", 2)[0];
    }

    /** The text without its last line break. */
    String content() {
        return text.isEmpty() ? text : text.substring(0, text.length() - 1);
    }
}
