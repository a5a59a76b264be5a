package dev.precept.compiler.check;

import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the head of a defined phrase, and whether its words are free. */
final class Defining {
    private static final Set<String> JUDGING = Set.of("satisfies {}", "satisfy {}");

    private Defining() {}

    /** The phrase; empty where it cannot be used, which is reported. */
    static Optional<Definition> read(SpecFile.Define define, Scope scope) {
        List<Parameter> parameters = Parameters.of(Definition.declared(define), scope.problems());
        var span =
                define.phrase().getFirst().span().to(define.phrase().getLast().span());
        if (!(define.phrase().getFirst() instanceof SpecFile.DefinePart.Word(var first, var place))
                || first.equals("of")) {
            scope.problems()
                    .accept(new DefineProblem.UnusablePhrase(
                            scope.written(define.phrase().getFirst().span()),
                            define.phrase().getFirst().span()));
            return Optional.empty();
        }
        Template template = template(define.phrase(), parameters);
        Optional<String> by = owner(template, scope);
        by.ifPresent(
                owner -> scope.problems().accept(new DefineProblem.DuplicatePhrase(template.toString(), owner, span)));
        if (define.body().isEmpty()) {
            scope.problems().accept(new DefineProblem.EmptyDefinition(template.toString(), span));
        }
        return by.isPresent() ? Optional.empty() : Optional.of(new Definition(define, template, parameters, scope));
    }

    private static Optional<String> owner(Template template, Scope scope) {
        String shape = template.shape();
        boolean kind = JUDGING.contains(shape)
                || scope.lexicon().rules(template.first()).stream()
                        .anyMatch(entry -> entry.template().shape().equals(shape));
        return kind
                ? Optional.of("the vocabulary")
                : scope.definitions().has(template)
                        ? Optional.of("another line of this file or an import")
                        : Optional.empty();
    }

    private static Template template(List<SpecFile.DefinePart> phrase, List<Parameter> parameters) {
        var tokens = new ArrayList<Template.Token>();
        for (SpecFile.DefinePart part : phrase) {
            switch (part) {
                case SpecFile.DefinePart.Word(var word, var span) -> tokens.add(new Template.Token.Literal(word));
                case SpecFile.DefinePart.Hole(var declared, var span) -> tokens.add(hole(declared, parameters));
            }
        }
        return new Template(tokens);
    }

    private static Template.Token hole(SpecFile.Parameter declared, List<Parameter> parameters) {
        int index = 0;
        while (!parameters.get(index).name().equals(declared.name().text())) {
            index++;
        }
        return new Template.Token.Hole(index, parameters.get(index));
    }
}
