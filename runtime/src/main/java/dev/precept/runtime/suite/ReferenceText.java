package dev.precept.runtime.suite;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.runtime.suite.reference.PythonText;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text as the rules of a reference read it; what several of them need is derived once. Of one thread. */
public final class ReferenceText {
    static final Feature<ReferenceText> OF = passage -> new ReferenceText(passage.text());

    private static final Object[] NOTHING = {};

    private final String text;
    private @Nullable String lower;
    /** Reader, what it read, reader, what it read: one or two, if any. */
    private Object[] read = NOTHING;

    public ReferenceText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Python's {@code text.lower()}. */
    public String lower() {
        String known = lower;
        if (known == null) {
            known = PythonText.lower(text);
            lower = known;
        }
        return known;
    }

    /** Python's {@code not text.strip()}. */
    public boolean isBlank() {
        return PythonText.isBlank(text);
    }

    /** What a reader makes of the text; the same reader, by identity, reads it once. */
    @SuppressWarnings("unchecked")
    public <R, T> T once(R reader, Function<String, T> reading) {
        for (int at = 0; at < read.length; at += 2) {
            if (read[at] == reader) {
                return (T) read[at + 1];
            }
        }
        T result = reading.apply(text);
        read = Arrays.copyOf(read, read.length + 2);
        read[read.length - 2] = reader;
        read[read.length - 1] = result;
        return result;
    }
}
