package dev.precept.compiler.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A phrase with holes: words that stand as they are, and places for arguments. The first is a word. */
public record Template(List<Token> tokens) {
    public Template {
        tokens = List.copyOf(tokens);
    }

    /** A word or a hole. */
    public sealed interface Token {
        record Literal(String word) implements Token {}

        /** @param index of the parameter among those of its kind */
        record Hole(int index, Parameter parameter) implements Token {}
    }

    /**
     * Reads {@code similar to {other} by at least {share}}.
     *
     * @throws IllegalArgumentException where a hole is no parameter, or the phrase does not begin with a word
     */
    public static Template of(String phrase, List<Parameter> parameters) {
        var tokens = new ArrayList<Token>();
        for (String token : phrase.split(" ", -1)) {
            tokens.add(token.startsWith("{") ? hole(token, parameters) : new Token.Literal(token));
        }
        if (!(tokens.getFirst() instanceof Token.Literal)) {
            throw new IllegalArgumentException("`" + phrase + "` does not begin with a word");
        }
        return new Template(tokens);
    }

    /** The word that it is looked up by. */
    public String first() {
        return tokens.getFirst() instanceof Token.Literal(var word) ? word : "";
    }

    /** What two phrases share that cannot be told apart: the words, and where the holes are. */
    public String shape() {
        return tokens.stream()
                .map(token -> token instanceof Token.Literal(var word) ? word : "{}")
                .collect(Collectors.joining(" "));
    }

    /** As its kind declares it: {@code ends with {ending}}. */
    @Override
    public String toString() {
        return tokens.stream()
                .map(token -> switch (token) {
                    case Token.Literal(var word) -> word;
                    case Token.Hole(var index, var parameter) -> "{" + parameter.name() + "}";
                })
                .collect(Collectors.joining(" "));
    }

    private static Token hole(String token, List<Parameter> parameters) {
        String name = token.substring(1, token.length() - 1);
        for (int index = 0; index < parameters.size(); index++) {
            if (parameters.get(index).name().equals(name)) {
                return new Token.Hole(index, parameters.get(index));
            }
        }
        throw new IllegalArgumentException("`" + token + "` is no parameter of its kind");
    }
}
