package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Lexicon;
import dev.precept.compiler.vocabulary.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What words can mean at a place, and where problems go. */
record Scope(
        SourceFile source,
        Lexicon lexicon,
        Definitions definitions,
        Map<String, Type> parameters,
        Interner interner,
        Consumer<Problem> problems) {

    /** The same with other parameters. */
    Scope with(Map<String, Type> others) {
        return new Scope(source, lexicon, definitions, others, interner, problems);
    }

    /** Some parts as they are written, on one line. */
    String written(List<Part> parts, int from, int to) {
        return written(span(parts, from, to));
    }

    String written(Span span) {
        String text = source.text(span).replaceAll("\\s+", " ");
        return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    static Span span(List<Part> parts, int from, int to) {
        return parts.get(from).span().to(parts.get(to - 1).span());
    }
}
