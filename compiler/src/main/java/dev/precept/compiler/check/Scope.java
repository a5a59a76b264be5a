package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Lexicon;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What words can mean at a place, and where problems go.
 *
 * @param within the defined phrase whose body it is
 * @param used the parameters that were meant by something
 */
record Scope(
        SourceFile source,
        Lexicon lexicon,
        Definitions definitions,
        Map<String, Type> parameters,
        Optional<Definition> within,
        Set<String> used,
        Interner interner,
        Consumer<Problem> problems) {

    /** That of a file. */
    static Scope of(SourceFile source, Lexicon lexicon, Interner interner, Consumer<Problem> problems) {
        return new Scope(
                source, lexicon, new Definitions(), Map.of(), Optional.empty(), new HashSet<>(), interner, problems);
    }

    /** That of a spec in the file. */
    Scope with(List<Parameter> others) {
        return new Scope(source, lexicon, definitions, types(others), within, new HashSet<>(), interner, problems);
    }

    /** That of a defined phrase's body in the file. */
    Scope inside(Definition definition, List<Parameter> others) {
        return new Scope(
                source,
                lexicon,
                definitions,
                types(others),
                Optional.of(definition),
                new HashSet<>(),
                interner,
                problems);
    }

    /** The type of a parameter, which is used by that. */
    Optional<Type> use(String name) {
        Optional<Type> type = Optional.ofNullable(parameters.get(name));
        type.ifPresent(known -> used.add(name));
        return type;
    }

    private static Map<String, Type> types(List<Parameter> parameters) {
        var types = new LinkedHashMap<String, Type>();
        parameters.forEach(parameter -> types.put(parameter.name(), parameter.type()));
        return types;
    }

    /** Some parts as they are written, on one line. */
    String written(List<Part> parts, int from, int to) {
        return written(span(parts, from, to));
    }

    String written(Span span) {
        String text = source.text(span).replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    static Span span(List<Part> parts, int from, int to) {
        return parts.get(from).span().to(parts.get(to - 1).span());
    }
}
