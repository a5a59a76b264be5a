package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import java.util.Optional;

/** Something wrong with a defined phrase, or with an import. */
public sealed interface DefineProblem extends Problem {

    /** A phrase that is used in its own body. */
    record Recursion(String phrase, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "`" + phrase + "` is defined by itself";
        }
    }

    /** A phrase that is there already. */
    record DuplicatePhrase(String phrase, String by, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "`%s` is defined already, by %s".formatted(phrase, by);
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("give one of them other words");
        }
    }

    /** A phrase that does not begin with a word, or begins with one that it may not. */
    record UnusablePhrase(String first, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "a defined phrase cannot begin with `" + first + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("begin with a verb: `is signed by {team: text}`");
        }
    }

    /** Lines of which no subject could satisfy all. */
    record NoSubject(String phrase, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "nothing can be the subject of all lines of `" + phrase + "`";
        }
    }

    /** A phrase without a line. */
    record EmptyDefinition(String phrase, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "`" + phrase + "` is defined by nothing";
        }
    }

    /** A phrase that says too much by the phrases that it uses. */
    record TooLarge(String phrase, String most, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "`%s` is more than %s when all that it uses is written out".formatted(phrase, most);
        }
    }

    /** An import of a file that is not there. */
    record MissingFile(String path, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "there is no file `" + path + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("a path is seen from the file that imports it");
        }
    }

    /** An import of a file that imports this one. */
    record ImportCycle(String path, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "to import `" + path + "` here leads around in a circle";
        }
    }

    /** An import that stands there twice. */
    record DuplicateImport(String path, Span span) implements DefineProblem {
        @Override
        public String message() {
            return "`" + path + "` is imported already";
        }
    }
}
