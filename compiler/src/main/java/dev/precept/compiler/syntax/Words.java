package dev.precept.compiler.syntax;

import static dev.precept.grammar.PreceptParser.*;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The words of the language: where each is one, and where it is a word like any other. */
public final class Words {
    private Words() {}

    /** The words that begin a statement; inside one they are words like any other. */
    public static final List<String> STATEMENTS = List.of(
            "precept", "import", "define", "spec", "task", "answer", "when", "chain", "example", "require", "forbid",
            "prefer");

    static boolean isStatementWord(Token token) {
        return PRECEPT <= token.getType() && token.getType() <= PREFER;
    }

    /**
     * The token, as a word where it is none of the language's.
     *
     * @param out what stands before it
     * @param statement where in {@code out} its statement begins
     */
    static Token retype(SourceLine line, int at, List<Token> out, int statement) {
        Token token = line.tokens().get(at);
        int place = out.size() - statement;
        boolean keeps = switch (token.getType()) {
            case PRECEPT, IMPORT, DEFINE, SPEC, TASK, ANSWER, WHEN, CHAIN, EXAMPLE, REQUIRE, FORBID, PREFER ->
                place == 0;
            case AFTER -> place == 1 && out.getLast().getType() == ANSWER;
            case HOLDS, FAILS -> place == 1 && out.getLast().getType() == EXAMPLE;
            case WITH -> place > 1 && out.get(statement).getType() == EXAMPLE && isEquals(line, at + 2);
            default -> true;
        };
        if (!keeps) {
            ((CommonToken) token).setType(WORD);
        }
        return token;
    }

    private static boolean isEquals(SourceLine line, int at) {
        return at < line.tokens().size() && line.tokens().get(at).getType() == EQUALS;
    }
}
