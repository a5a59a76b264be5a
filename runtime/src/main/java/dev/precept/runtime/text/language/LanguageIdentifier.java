package dev.precept.runtime.text.language;

import java.util.List;

/** Identifies the language of texts, either as a seeded langdetect does or natively; safe to share between threads. */
public final class LanguageIdentifier {
    private final LanguageProfiles profiles;

    private LanguageIdentifier(LanguageProfiles profiles) {
        this.profiles = profiles;
    }

    /** The identifier over the 55 built-in profiles, loaded at the first call. */
    public static LanguageIdentifier standard() {
        return Standard.IDENTIFIER;
    }

    /** Identifies without randomness, giving shares of the text by language, or the reason why it cannot say. */
    public Identification identify(CharSequence text) {
        return Native.IDENTIFIER.identify(text);
    }

    /** The form that answers as langdetect does with this seed; keep it when many texts share a seed. */
    public SeededIdentifier seeded(long seed) {
        return new SeededIdentifier(profiles, seed);
    }

    /** The labels this identifier may give, such as {@code en} or {@code zh-cn}, in alphabetical order. */
    public List<String> labels() {
        return profiles.labels();
    }

    private static final class Standard {
        static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier(ProfileReader.readBuiltIn());
    }

    /** Apart from {@link Standard} so that a process that needs only the seeded form takes no logarithms. */
    private static final class Native {
        static final NativeIdentifier IDENTIFIER = new NativeIdentifier(Standard.IDENTIFIER.profiles);
    }
}
