package dev.precept.compiler.syntax;

import static dev.precept.grammar.PreceptParser.*;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.grammar.PreceptLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Reads a source into tokens: comments are set apart, triple-quoted texts are read to their end. */
final class Tokens {
    private final CodePointCharStream input;
    private final PreceptLexer lexer;
    private final Texts texts;
    private final List<Token> tokens = new ArrayList<>();
    private final List<SpecFile.Comment> comments = new ArrayList<>();

    private Tokens(SourceFile source, Consumer<SyntaxProblem> problems) {
        input = CharStreams.fromString(source.text(), source.name());
        lexer = new PreceptLexer(input);
        lexer.removeErrorListeners();
        texts = new Texts(source.text().codePoints().toArray(), problems);
    }

    /** Tokens without comments, the last of them EOF; and the comments. */
    record Read(List<Token> tokens, List<SpecFile.Comment> comments) {}

    static Read read(SourceFile source, Consumer<SyntaxProblem> problems) {
        return new Tokens(source, problems).read();
    }

    /** A token's place. */
    static Span span(Token token) {
        return new Span(token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
    }

    private Read read() {
        int lineStart = 0;
        int firstOnLine = -1;
        Token token;
        do {
            token = lexer.nextToken();
            if (firstOnLine < 0) {
                firstOnLine = token.getStartIndex();
            }
            switch (token.getType()) {
                case COMMENT -> comments.add(new SpecFile.Comment(token.getText(), span(token)));
                case TEXT -> tokens.add(text((CommonToken) token, firstOnLine - lineStart));
                case NL -> {
                    tokens.add(token);
                    lineStart = token.getStopIndex() + 1;
                    firstOnLine = -1;
                }
                default -> tokens.add(token);
            }
        } while (token.getType() != Token.EOF);
        return new Read(tokens, comments);
    }

    private Token text(CommonToken opening, int indentation) {
        Texts.End end = texts.end(opening.getStartIndex(), indentation);
        opening.setStopIndex(end.index() - 1);
        opening.setType(end.closed() ? TEXT : UNCLOSED_TEXT);
        input.seek(end.index());
        return opening;
    }
}
