package dev.precept.runtime.text.language;

import java.util.List;

/** What the native form says about a text. */
public sealed interface Identification {

    /** The text is mainly in the language of the first share; the others follow, largest first. */
    record Identified(List<LanguageShare> shares) implements Identification {
        public Identified {
            shares = List.copyOf(shares);
            if (shares.isEmpty()) {
                throw new IllegalArgumentException("an identified text has a language");
            }
        }

        /** The label of the main language. */
        public String label() {
            return shares.getFirst().label();
        }
    }

    /** The text has too few letters to tell anything from. */
    record TooLittleText(int letters) implements Identification {}

    /** Two languages are too close to prefer one; the shares say which, largest first. */
    record MarginTooSmall(List<LanguageShare> shares) implements Identification {
        public MarginTooSmall {
            shares = List.copyOf(shares);
        }
    }
}
