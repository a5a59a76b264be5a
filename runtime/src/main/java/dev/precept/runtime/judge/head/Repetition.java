package dev.precept.runtime.judge.head;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A text that repeats a claim says that it does something, which is no evidence that it does. A head looks for a claim's words in the
 * text, and would be taken in; so it reads the text without them.
 */
public final class Repetition {
    /** A shorter statement may stand in a text for its own sake. */
    private static final int FEWEST_WORDS = 3;

    private Repetition() {}

    /** The text without the statement, in any case and with any white space, and with its quotation marks escaped or not; linear. */
    public static String without(String text, String statement) {
        String[] words = ClaimSentence.of(statement).split(" ", -1);
        if (words.length < FEWEST_WORDS) {
            return text;
        }
        String pattern = Arrays.stream(words)
                .map(word -> Pattern.quote(word).replace("\"", "\\\\*\""))
                .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text);
        return matcher.find() ? matcher.replaceAll("") : text;
    }
}
