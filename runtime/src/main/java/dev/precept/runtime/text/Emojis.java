package dev.precept.runtime.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.precept.compiler.vocabulary.Feature;

/** Characters, as a reader sees them, that show as a picture. */
final class Emojis {
    static final Feature<Stretches> FEATURE = whole -> {
        whole.spend(whole.length());
        String text = whole.text();
        var pairs = new Offsets();
        int[] characters = whole.feature(Graphemes.FEATURE).pairs();
        for (int i = 0; i < characters.length; i += 2) {
            if (isEmoji(text, characters[i], characters[i + 1])) {
                pairs.add(characters[i], characters[i + 1]);
            }
        }
        return Stretches.of(pairs);
    };

    private static final int AS_TEXT = 0xFE0E;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Emojis() {}

    private static boolean isEmoji(String text, int start, int end) {
        int first = text.codePointAt(start);
        int rest = start + Character.charCount(first);
        if (first < 0x80 && rest == end || !UCharacter.hasBinaryProperty(first, UProperty.EMOJI)) {
            return false;
        }
        if (rest == end) {
            return UCharacter.hasBinaryProperty(first, UProperty.EMOJI_PRESENTATION)
                    && !UCharacter.hasBinaryProperty(first, UProperty.REGIONAL_INDICATOR);
        }
        int second = text.codePointAt(rest);
        return first < 0x80
                ? text.codePointBefore(end) == KEYCAP
                : second == AS_PICTURE
                        || second != AS_TEXT && UCharacter.hasBinaryProperty(first, UProperty.EMOJI_PRESENTATION)
                        || UCharacter.hasBinaryProperty(second, UProperty.EMOJI_MODIFIER);
    }
}
