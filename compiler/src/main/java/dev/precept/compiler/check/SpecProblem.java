package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Something wrong with a spec around its lines. */
public sealed interface SpecProblem extends Problem {

    /** A name that two of a kind have. */
    record DuplicateName(String what, String name, Span span) implements SpecProblem {
        @Override
        public String message() {
            return "there is a %s `%s` already".formatted(what, name);
        }
    }

    /** A statement that stands once in a spec. */
    record DuplicateStatement(String words, Span span) implements SpecProblem {
        @Override
        public String message() {
            return "a spec has one `" + words + "`, and this is the second";
        }
    }

    /** A type that no parameter can have. */
    record UnknownType(String written, Span span) implements SpecProblem {
        @Override
        public String message() {
            return "unknown type `" + written + "`";
        }

        @Override
        public Optional<String> hint() {
            List<String> types = Arrays.stream(Type.values()).map(Type::word).toList();
            return Optional.of(Nearest.hint(written, types).orElse("the types are " + Names.listed(types)));
        }
    }

    /** A marker that stands everywhere. */
    record EmptyMarker(Span span) implements SpecProblem {
        @Override
        public String message() {
            return "an empty text marks no place";
        }
    }

    /** A label that no statement of the spec has. */
    record UnknownLabel(String label, Optional<String> nearest, Span span) implements SpecProblem {
        @Override
        public String message() {
            return "no requirement is labelled `" + label + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(nearest.map("did you mean `%s`?"::formatted)
                    .orElse("a label stands after the modality: `require %s: ...`".formatted(label)));
        }
    }

    /** A setting of what is no parameter. */
    record UnknownSetting(String name, Optional<String> nearest, Span span) implements SpecProblem {
        @Override
        public String message() {
            return "`" + name + "` is no parameter of the spec";
        }

        @Override
        public Optional<String> hint() {
            return nearest.map("did you mean `%s`?"::formatted);
        }
    }

    /** A parameter that an example does not set. */
    record MissingSetting(String name, Type type, Span span) implements SpecProblem {
        @Override
        public String message() {
            return "the example does not set `" + name + "`";
        }

        @Override
        public Optional<String> hint() {
            String value = Names.example(type).replaceFirst("` or .*", "`").replace("`", "");
            return Optional.of("add `with %s = %s`".formatted(name, value));
        }
    }

    /** A parameter that no line speaks of. */
    record UnusedParameter(String name, Span span) implements SpecProblem {
        @Override
        public String message() {
            return "`" + name + "` is used nowhere";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
