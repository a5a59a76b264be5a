package dev.precept.compiler.syntax;

import static dev.precept.grammar.PreceptParser.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens of a line that has any, how far it is indented, and the line break or end of file after it. */
record SourceLine(List<Token> tokens, int indentation, Token end) {

    static List<SourceLine> split(List<Token> tokens) {
        var lines = new ArrayList<SourceLine>();
        var current = new ArrayList<Token>();
        int start = 0;
        for (Token token : tokens) {
            if (token.getType() != NL && token.getType() != Token.EOF) {
                addSplit(token, current);
                continue;
            }
            if (!current.isEmpty()) {
                lines.add(new SourceLine(current, current.getFirst().getStartIndex() - start, token));
                current = new ArrayList<>();
            }
            start = token.getStopIndex() + 1;
        }
        return lines;
    }

    /** A brace at the end of an unclosed string opens a block all the same. */
    private static void addSplit(Token token, List<Token> line) {
        boolean unclosed = token.getType() == UNCLOSED_STRING || token.getType() == UNCLOSED_PATTERN;
        String text = unclosed ? token.getText().stripTrailing() : "";
        line.add(token);
        if (text.length() > 1 && text.endsWith("{")) {
            int brace = token.getStartIndex() + text.codePointCount(0, text.length()) - 1;
            var opening = new CommonToken(LBRACE, "{");
            opening.setStartIndex(brace);
            opening.setStopIndex(brace);
            ((CommonToken) token).setStopIndex(brace - 1);
            line.add(opening);
        }
    }

    Token first() {
        return tokens.getFirst();
    }

    /** True where a part of the file begins that stands in no block. */
    boolean startsFile() {
        int type = first().getType();
        return indentation == 0 && (type == SPEC || type == DEFINE || type == IMPORT);
    }

    /** True where a line cannot be inside a list or parentheses that opened above it. */
    boolean endsBrackets(int opening) {
        Token first = first();
        if (first.getType() == RBRACE || Words.isStatementWord(first)) {
            return true;
        }
        int second = tokens.size() > 1 ? tokens.get(1).getType() : COMMA;
        return opening == LBRACKET && first.getType() == WORD && second != COMMA && second != RBRACKET;
    }
}
