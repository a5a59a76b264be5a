package dev.precept.runtime.suite.ifeval;

import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.text.language.ReferenceLanguage;
import dev.precept.runtime.text.language.SeededIdentifier;

/** What seeded langdetect says of a text. */
record Detection(ReferenceLanguage language) {
    static Detection of(ReferenceText text, SeededIdentifier languages) {
        return new Detection(text.once(languages, languages::identify));
    }

    /** Whether it is this label; the reference takes a text that langdetect refuses for one in the language asked for. */
    Sight is(String label) {
        return switch (language) {
            case ReferenceLanguage.Detected(var found, var probability) ->
                Sight.of(found.equals(label), () -> "`" + found + "`");
            case ReferenceLanguage.Undetermined() -> Sight.of(false, () -> "no language above the others");
            case ReferenceLanguage.NoFeatures() -> Sight.of(true, () -> "nothing to tell a language by");
        };
    }
}
