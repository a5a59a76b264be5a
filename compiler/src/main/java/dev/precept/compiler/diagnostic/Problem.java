package dev.precept.compiler.diagnostic;

import dev.precept.compiler.source.Span;
import java.util.Optional;

/**
 * Something wrong with a source, as a value. Each kind is one record whose components are what the message needs;
 * its code is its name in kebab case ({@code UnknownPhrase} is {@code unknown-phrase}).
 */
public interface Problem {

    /** Where it is, in code points of the source file that it is reported with. */
    Span span();

    /** One line that stands alone: the user's text in backticks, the language's words, no full stop. */
    String message();

    /** What to do about it. */
    default Optional<String> hint() {
        return Optional.empty();
    }

    /** Errors unless a kind says otherwise. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** The stable name that tests and tools refer to. */
    default String code() {
        return code(getClass());
    }

    /** That of a kind of problem. */
    static String code(Class<? extends Problem> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
