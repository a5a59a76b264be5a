package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What someone may have meant by words that nothing is known of. */
final class Suggestions {
    static final List<String> SUBJECTS = List.of("response", "prompt", "conversation");

    /** What other languages, and people, say for a quantity. */
    private static final Map<String, String> INSTEAD = Map.of(
            "each", "write `every`",
            "all", "write `every`",
            "any", "write `some`, or `every`",
            "none", "write `no`",
            "more", "write `at least` with the next greater number",
            "over", "write `at least` with the next greater number",
            "fewer", "write `at most` with the next smaller number",
            "less", "write `at most` with the next smaller number",
            "under", "write `at most` with the next smaller number",
            "between", "write a range, such as `2..4`");

    private static final List<String> QUANTITY_WORDS =
            List.of("every", "some", "no", "exactly", "at least", "at most", "first", "last");

    private static final List<String> SUBJECT_WORDS =
            List.of("response", "prompt", "conversation", "every", "some", "first", "last", "exactly");

    private final Scope scope;

    Suggestions(Scope scope) {
        this.scope = scope;
    }

    /** What the first words of a subject may have been. */
    Optional<String> subject(List<Part> parts, int from, int to) {
        String written = words(parts, from, to);
        String first = Arguments.word(parts, from);
        return Nearest.hint(written, SUBJECTS)
                .or(() -> Nearest.to(first, SUBJECT_WORDS)
                        .map(near -> "did you mean `" + near + written.substring(first.length()) + "`?"));
    }

    /** The predicate whose words are nearest to those at a part. */
    Optional<String> predicate(List<Part> parts, int at) {
        String written = words(parts, at, parts.size());
        Stream<Template> known = Stream.concat(
                scope.lexicon().rules().map(entry -> entry.template()),
                scope.definitions().templates());
        return nearest(written, known);
    }

    /** The unit whose name is nearest to the words. */
    Optional<String> unit(List<Part> parts, int from, int to) {
        return nearest(words(parts, from, to), scope.lexicon().units().map(entry -> entry.template()));
    }

    /** Where the words of a noun can end: before what can begin a predicate, or follow a noun. */
    int nounEnd(List<Part> parts, int at) {
        int end = at + 1;
        while (end < parts.size()
                && parts.get(end) instanceof Part.Word(var word, var span)
                && !word.equals("of")
                && !beginsPredicate(word)) {
            end++;
        }
        return end;
    }

    /** A quantity that lacks its number, or is said in other words. */
    Optional<Problem> quantity(List<Part> parts, int at) {
        String word = Arguments.word(parts, at);
        if (word.isEmpty() || scope.parameters().containsKey(word)) {
            return Optional.empty();
        }
        boolean pair = word.equals("at") && !Arguments.word(parts, at + 1).isEmpty();
        int end = pair ? at + 2 : at + 1;
        String said = pair ? "at " + Arguments.word(parts, at + 1) : word;
        Span place = Scope.span(parts, at, end);
        if (said.equals("exactly") || said.equals("at least") || said.equals("at most")) {
            boolean number = end < parts.size()
                    && new Quantities(scope, new Terms(scope)).at(parts, at).isPresent();
            return number
                    ? Optional.empty()
                    : Optional.of(misspelt(parts, end).orElseGet(() -> new LineProblem.MissingNumber(said, place)));
        }
        boolean selection = Arguments.isWord(parts, end, "of")
                && end + 1 < parts.size()
                && !(parts.get(end + 1) instanceof Part.Word);
        Optional<String> instead = selection
                ? Optional.of("begin with who is spoken of: `response mentions any of [...]`")
                : Optional.ofNullable(INSTEAD.get(word));
        if (instead.isPresent()) {
            return Optional.of(new LineProblem.UnknownQuantity(said, instead.get(), place));
        }
        boolean number =
                end < parts.size() && (parts.get(end) instanceof Part.Number || parts.get(end) instanceof Part.Percent);
        return QUANTITY_WORDS.contains(said)
                ? Optional.empty()
                : Nearest.to(said, QUANTITY_WORDS)
                        .filter(near -> number || pair)
                        .map(near -> new LineProblem.UnknownQuantity(said, "did you mean `" + near + "`?", place));
    }

    /** A word where a number is wanted, with nearly the name of a parameter. */
    private Optional<Problem> misspelt(List<Part> parts, int at) {
        return at < parts.size()
                        && parts.get(at) instanceof Part.Word(var word, var span)
                        && scope.lexicon().units(word).isEmpty()
                        && Nearest.to(word, scope.parameters().keySet()).isPresent()
                ? Optional.of(
                        ArgumentProblem.UnknownName.of(word, scope.parameters().keySet(), span))
                : Optional.empty();
    }

    private boolean beginsPredicate(String word) {
        return switch (word) {
            case "has", "have", "satisfies", "satisfy" -> true;
            default ->
                !scope.lexicon().rules(word).isEmpty()
                        || !scope.definitions().at(word).isEmpty();
        };
    }

    private static Optional<String> nearest(String written, Stream<Template> known) {
        Map<String, String> shown = known.collect(Collectors.toMap(
                Suggestions::words, Template::toString, (first, second) -> first, java.util.LinkedHashMap::new));
        return Nearest.to(written, shown.keySet()).map(shown::get);
    }

    private static String words(Template template) {
        return template.tokens().stream()
                .flatMap(token -> token instanceof Template.Token.Literal(var word) ? Stream.of(word) : Stream.empty())
                .collect(Collectors.joining(" "));
    }

    private static String words(List<Part> parts, int from, int to) {
        return parts.subList(from, to).stream()
                .flatMap(part -> part instanceof Part.Word(var word, var span) ? Stream.of(word) : Stream.empty())
                .collect(Collectors.joining(" "));
    }
}
