package dev.precept.compiler.ide;

import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.Part;
import dev.precept.compiler.vocabulary.Template;
import dev.precept.compiler.vocabulary.Template.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template found in a phrase.
 *
 * @param parts what it was found in, from its first part to its last
 * @param arguments what stands in its holes, by their index
 * @param end the index in the phrase after the last part
 */
record Match(List<Part> parts, Map<Integer, List<Part>> arguments, int end) {
    private static final Set<String> MODES = Set.of("any", "all", "none");

    /** The template at a part; empty where the words are others. */
    static Optional<Match> of(Template template, List<Part> parts, int from) {
        var arguments = new HashMap<Integer, List<Part>>();
        int at = from;
        for (Token token : template.tokens()) {
            switch (token) {
                case Token.Literal(var word) -> {
                    if (!Numbers.word(parts, at).equals(word)) {
                        return Optional.empty();
                    }
                    at++;
                }
                case Token.Hole(var index, var parameter) -> {
                    int end = argument(parts, at);
                    if (end > parts.size()) {
                        return Optional.empty();
                    }
                    arguments.put(index, parts.subList(at, end));
                    at = end;
                }
            }
        }
        return Optional.of(new Match(parts.subList(from, at), arguments, at));
    }

    /** The same arguments among other words; each word is where one was. */
    List<Part> as(Template template) {
        var written = new ArrayList<Part>();
        for (Token token : template.tokens()) {
            switch (token) {
                case Token.Literal(var word) -> {
                    Span place = parts.get(Math.min(written.size(), parts.size() - 1))
                            .span();
                    written.add(new Part.Word(word, place));
                }
                case Token.Hole(var index, var parameter) -> written.addAll(arguments.get(index));
            }
        }
        return written;
    }

    /** The index after an argument: one part, or {@code any of} and one part. */
    private static int argument(List<Part> parts, int at) {
        boolean selection = MODES.contains(Numbers.word(parts, at))
                && Numbers.word(parts, at + 1).equals("of")
                && at + 2 < parts.size();
        return at + (selection ? 3 : 1);
    }
}
