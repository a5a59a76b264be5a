package dev.precept.runtime.judge.head;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** When two claims are one: the same letters, whatever their white space, and with a full stop or without. */
public final class ClaimSentence {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ClaimSentence() {}

    /** The same for claims that are one. */
    public static String of(String claim) {
        String text = SPACE.matcher(
                        Normalizer.normalize(claim, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
        return text.endsWith(".") && !text.endsWith("..")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }
}
