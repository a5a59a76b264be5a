package dev.precept.compiler.syntax;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** A parsed file: what was good in it, in the order of the source. */
public record SpecFile(
        SourceFile source,
        Optional<Version> version,
        List<Import> imports,
        List<Define> defines,
        List<Spec> specs,
        List<Comment> comments) {
    public SpecFile {
        imports = List.copyOf(imports);
        defines = List.copyOf(defines);
        specs = List.copyOf(specs);
        comments = List.copyOf(comments);
    }

    /** {@code precept 1}. */
    public record Version(int number, Span span) {}

    /** {@code import "house-style.precept"}. */
    public record Import(String path, Span span) {}

    /** A word with a place: a label, the name of a spec or of a parameter. */
    public record Name(String text, Span span) {}

    /** {@code customer: text}; the type is a word that the checker looks up. */
    public record Parameter(Name name, Name type) {}

    /** {@code define is signed by {team: text} { ... }}: a phrase, and the clauses that all hold where it holds. */
    public record Define(List<DefinePart> phrase, List<Clause> body, Span span) {
        public Define {
            phrase = List.copyOf(phrase);
            body = List.copyOf(body);
        }
    }

    /** A word or a hole of a defined phrase. */
    public sealed interface DefinePart {
        Span span();

        record Word(String text, Span span) implements DefinePart {}

        record Hole(Parameter parameter, Span span) implements DefinePart {}
    }

    /** {@code spec refund_reply(customer: text) { ... }}. */
    public record Spec(Name name, List<Parameter> parameters, List<Statement> statements, Span span) {
        public Spec {
            parameters = List.copyOf(parameters);
            statements = List.copyOf(statements);
        }
    }

    /** {@code # because}, without the line break; it ends its line. */
    public record Comment(String text, Span span) {}
}
