package dev.precept.compiler.vocabulary;

/** How a requirement counts: {@code require} and {@code forbid} decide acceptance, {@code prefer} only scores. */
public enum Modality {
    REQUIRE,
    FORBID,
    PREFER;

    /** The word of the language. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
