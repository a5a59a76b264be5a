package dev.precept.runtime.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that can be told from others.
 *
 * @param labels what it is called by the identification; Chinese has two
 */
record Language(List<String> labels) {
    private static final List<String> CODES = List.of(
            "af", "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gu", "he",
            "hi", "hr", "hu", "id", "it", "ja", "kn", "ko", "lt", "lv", "mk", "ml", "mr", "ne", "nl", "no", "pa", "pl",
            "pt", "ro", "ru", "sk", "sl", "so", "sq", "sv", "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi",
            "zh-cn", "zh-tw", "zh");

    Language {
        labels = List.copyOf(labels);
    }

    /** By its ISO 639 code, with or without a region ({@code pt-BR}), or by its English name; in any case. */
    static Optional<Language> of(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return ofCode(plain).or(() -> ofName(plain));
    }

    /** All codes, for a message. */
    static List<String> codes() {
        return CODES;
    }

    /** Whether a label of the identification is this language's. */
    boolean has(String label) {
        return labels.contains(label);
    }

    /** The English name of a label of the identification. */
    static String name(String label) {
        return switch (label) {
            case "zh-cn" -> "Simplified Chinese";
            case "zh-tw" -> "Traditional Chinese";
            case "tl" -> "Tagalog";
            default -> Locale.forLanguageTag(label).getDisplayLanguage(Locale.ENGLISH);
        };
    }

    private static Optional<Language> ofCode(String written) {
        String code = switch (written) {
            case "zh-hans", "zh-hans-cn", "zh-sg" -> "zh-cn";
            case "zh-hant", "zh-hant-tw", "zh-hk", "zh-mo" -> "zh-tw";
            default -> CODES.contains(written) ? written : primary(written);
        };
        return CODES.contains(code) ? Optional.of(ofKnown(code)) : Optional.empty();
    }

    private static Language ofKnown(String code) {
        return new Language(code.equals("zh") ? List.of("zh-cn", "zh-tw") : List.of(code));
    }

    private static String primary(String tag) {
        String language = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
        return switch (language) {
            case "nb", "nn", "nob", "nno" -> "no";
            case "fil" -> "tl";
            case "iw" -> "he";
            case "in" -> "id";
            default -> language.length() == 3 ? ofThreeLetters(language) : language;
        };
    }

    private static String ofThreeLetters(String code) {
        return CODES.stream()
                .filter(each -> each.length() == 2
                        && Locale.forLanguageTag(each).getISO3Language().equals(code))
                .findFirst()
                .orElse(code);
    }

    private static Optional<Language> ofName(String written) {
        String name = switch (written) {
            case "filipino" -> "tagalog";
            case "farsi" -> "persian";
            case "panjabi" -> "punjabi";
            case "mandarin", "mandarin chinese" -> "chinese";
            case "chinese (simplified)" -> "simplified chinese";
            case "chinese (traditional)" -> "traditional chinese";
            case "norwegian bokmål", "norwegian nynorsk" -> "norwegian";
            default -> written;
        };
        return CODES.stream()
                .filter(code -> name(code).toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(Language::ofKnown);
    }
}
