package dev.precept.runtime.text.language;

/** What a seeded langdetect answers. */
public sealed interface ReferenceLanguage {

    /** One language came out ahead, with this average probability over the trials. */
    record Detected(String label, double probability) implements ReferenceLanguage {}

    /** No language exceeded the report threshold, which langdetect gives the label {@code unknown}. */
    record Undetermined() implements ReferenceLanguage {}

    /** The text holds no n-gram of any profile, for which langdetect raises "No features in text." */
    record NoFeatures() implements ReferenceLanguage {}
}
