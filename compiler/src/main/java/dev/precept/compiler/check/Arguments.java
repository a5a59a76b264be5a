package dev.precept.compiler.check;

import dev.precept.compiler.graph.Term;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Template;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads a phrase of a kind, its arguments among its words. */
final class Arguments {
    private final Terms terms;

    Arguments(Terms terms) {
        this.terms = terms;
    }

    /** The arguments in the order of the parameters; empty where the words are others. */
    Optional<Reading<List<Term>>> match(Template template, List<Part> parts, int from) {
        if (from + template.tokens().size() > parts.size()) {
            return Optional.empty();
        }
        var arguments = new ArrayList<Checked<Term>>(
                Collections.nCopies(template.tokens().size(), Checked.broken(List.of())));
        int holes = 0;
        int at = from;
        for (Template.Token token : template.tokens()) {
            switch (token) {
                case Template.Token.Literal(var word) -> {
                    if (!isWord(parts, at, word)) {
                        return Optional.empty();
                    }
                    at++;
                }
                case Template.Token.Hole(var index, var parameter) -> {
                    if (at == parts.size()) {
                        return Optional.empty();
                    }
                    Reading<Term> argument = argument(parts, at, parameter.type());
                    arguments.set(index, argument.checked());
                    holes++;
                    at = argument.end();
                }
            }
        }
        return Optional.of(new Reading<>(Checked.all(arguments.subList(0, holes)), at));
    }

    /** The word at an index; empty where there is none. */
    static String word(List<Part> parts, int at) {
        return 0 <= at && at < parts.size() && parts.get(at) instanceof Part.Word word ? word.text() : "";
    }

    static boolean isWord(List<Part> parts, int at, String word) {
        return word(parts, at).equals(word);
    }

    private Reading<Term> argument(List<Part> parts, int at, Type wanted) {
        Optional<Value.Selection.Mode> mode = mode(parts, at);
        if (mode.isPresent()) {
            Part of = parts.get(at + 2);
            var span = Scope.span(parts, at, at + 3);
            return new Reading<>(
                    terms.of(of)
                            .then(list -> terms.fit(list, Type.LIST, of.span()))
                            .then(list -> terms.folded(new Term.SelectionOf(mode.get(), list), span))
                            .then(selection -> terms.fit(selection, wanted, span)),
                    at + 3);
        }
        Part part = parts.get(at);
        return new Reading<>(terms.of(part).then(term -> terms.fit(term, wanted, part.span())), at + 1);
    }

    private static Optional<Value.Selection.Mode> mode(List<Part> parts, int at) {
        if (at + 2 >= parts.size() || !isWord(parts, at + 1, "of")) {
            return Optional.empty();
        }
        return switch (word(parts, at)) {
            case "any" -> Optional.of(Value.Selection.Mode.ANY);
            case "all" -> Optional.of(Value.Selection.Mode.ALL);
            case "none" -> Optional.of(Value.Selection.Mode.NONE);
            default -> Optional.empty();
        };
    }
}
