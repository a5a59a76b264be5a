package dev.precept.compiler.syntax;

import static dev.precept.grammar.PreceptParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Lays out the tokens of a file so that the grammar can be small: ends statements, balances braces, and keeps statement
 * words where they are words. Whatever the tokens are, what comes out is balanced and of bounded depth.
 */
final class Layout {
    /** How many brackets may stand inside one another; the parser's stack holds many more. */
    static final int DEPTH = 64;

    private final Consumer<SyntaxProblem> problems;
    private final List<SourceLine> lines;
    private final List<Token> out = new ArrayList<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private Braces braces = new Braces(0, 0);
    private int statement = 0;

    private Layout(List<Token> tokens, Consumer<SyntaxProblem> problems) {
        this.lines = SourceLine.split(tokens);
        this.problems = problems;
    }

    static List<Token> of(List<Token> tokens, Consumer<SyntaxProblem> problems) {
        return new Layout(tokens, problems).run(tokens.getLast());
    }

    /** An open bracket, the line it opened on, and what was seen since. */
    private static final class Bracket {
        final Token token;
        final SourceLine line;
        final boolean dropped;
        int contentIndentation = -1;
        boolean excused = false;

        Bracket(Token token, SourceLine line, boolean dropped) {
            this.token = token;
            this.line = line;
            this.dropped = dropped;
        }

        boolean isBlock() {
            return token.getType() == LBRACE;
        }
    }

    private List<Token> run(Token end) {
        for (int index = 0; index < lines.size(); index++) {
            SourceLine line = lines.get(index);
            if (line.startsFile()) {
                closeAll(line.first());
                braces = Braces.count(lines, index);
            } else if (index == 0) {
                braces = Braces.count(lines, 0);
            }
            begin(line);
            for (int at = 0; at < line.tokens().size(); at++) {
                token(line, at, index);
            }
            end(line, index + 1 < lines.size() ? lines.get(index + 1).first() : end);
        }
        closeAll(end);
        endStatement(end);
        out.add(end);
        return out;
    }

    /** Closes what was left open above a line. */
    private void begin(SourceLine line) {
        if (inBrackets() && line.endsBrackets(open.getFirst().token.getType())) {
            closeBrackets(line.first());
            endStatement(line.first());
        }
        boolean closing = line.first().getType() == RBRACE;
        while (inBlock() && braces.missing() && leftOpen(open.getFirst(), line, closing)) {
            closeBlock(line.first());
            endStatement(line.first());
        }
        if (inBlock() && !closing && open.getFirst().contentIndentation < 0) {
            open.getFirst().contentIndentation = line.indentation();
        }
        statement = inBrackets() ? statement : out.size();
    }

    private boolean leftOpen(Bracket block, SourceLine line, boolean closing) {
        int indentation = block.line.indentation();
        if (block.line == line
                || (line.first().getType() == LBRACE || line.first().getType() == ELSE)) {
            return false;
        }
        return closing
                ? line.indentation() < indentation && open.size() > 1
                : line.indentation() <= indentation && block.contentIndentation > indentation;
    }

    private void token(SourceLine line, int at, int index) {
        Token token = line.tokens().get(at);
        switch (token.getType()) {
            case LBRACKET, LPAREN -> open(token, line);
            case RBRACKET -> close(token, LBRACKET);
            case RPAREN -> close(token, LPAREN);
            case LBRACE -> openBlock(line, at, index);
            case RBRACE -> closeBlock(line, at);
            case UNCLOSED_STRING, UNCLOSED_TEXT, UNCLOSED_PATTERN -> {
                excuseBrackets();
                out.add(token);
            }
            default -> out.add(Words.retype(line, at, out, statement));
        }
    }

    private void open(Token token, SourceLine line) {
        boolean dropped = open.size() >= DEPTH;
        if (open.size() == DEPTH) {
            problems.accept(new LayoutProblem.TooDeep(Tokens.span(token)));
        }
        open.push(new Bracket(token, line, dropped));
        if (!dropped) {
            out.add(token);
        }
    }

    private void close(Token token, int opening) {
        boolean matches = !open.isEmpty() && open.getFirst().token.getType() == opening;
        if (!matches || !open.pop().dropped) {
            out.add(token);
        }
    }

    private void openBlock(SourceLine line, int at, int index) {
        Token token = line.tokens().get(at);
        boolean last = at + 1 == line.tokens().size();
        Token next = !last
                ? line.tokens().get(at + 1)
                : index + 1 < lines.size() ? lines.get(index + 1).first() : token;
        if (inBrackets() && (open.getFirst().token.getType() == LBRACKET || Words.isStatementWord(next))) {
            closeBrackets(token);
        }
        if (at == 0 && !out.isEmpty()) {
            problems.accept(new LayoutProblem.BraceOnNextLine(Tokens.span(token)));
        }
        open(token, line);
        statement = out.size();
    }

    private void closeBlock(SourceLine line, int at) {
        Token token = line.tokens().get(at);
        closeBrackets(token);
        boolean own = inBlock() && open.getFirst().line == line;
        boolean deeper = at > 0
                ? !own
                : inBlock() && line.indentation() > open.getFirst().line.indentation();
        boolean extra = braces.extra() && !own && (deeper || (open.size() == 1 && braces.closesToCome() > 1));
        braces.closed();
        if (open.isEmpty() || extra) {
            braces.dropped();
            problems.accept(new LayoutProblem.ExtraBrace(Tokens.span(token)));
            return;
        }
        endStatement(token);
        if (!open.pop().dropped) {
            out.add(token);
        }
    }

    /** Ends a statement with its line, unless a bracket is open or the next line goes on with it. */
    private void end(SourceLine line, Token next) {
        while (inBrackets() && open.getFirst().excused && open.getFirst().line == line) {
            closeBracket(line.end());
        }
        boolean goesOn =
                (next.getType() == ELSE && !out.isEmpty() && out.getLast().getType() == RBRACE)
                        || next.getType() == LBRACE;
        if (!inBrackets() && !goesOn) {
            endStatement(line.end());
        }
    }

    private void endStatement(Token at) {
        if (!out.isEmpty() && out.getLast().getType() != NL && out.getLast().getType() != LBRACE) {
            out.add(at.getType() == NL ? at : virtual(NL, at));
        }
    }

    private void closeAll(Token at) {
        while (!open.isEmpty()) {
            if (inBrackets()) {
                closeBrackets(at);
            } else {
                closeBlock(at);
            }
            endStatement(at);
        }
    }

    private void closeBlock(Token at) {
        endStatement(at);
        Bracket block = open.pop();
        braces.supplied();
        if (!block.dropped) {
            problems.accept(new LayoutProblem.UnclosedBlock(Tokens.span(block.token)));
            out.add(virtual(RBRACE, at));
        }
    }

    private void closeBrackets(Token at) {
        while (inBrackets()) {
            closeBracket(at);
        }
    }

    private void closeBracket(Token at) {
        Bracket bracket = open.pop();
        boolean list = bracket.token.getType() == LBRACKET;
        if (!bracket.excused && !bracket.dropped) {
            problems.accept(
                    list
                            ? new LayoutProblem.UnclosedList(Tokens.span(bracket.token))
                            : new LayoutProblem.UnclosedParenthesis(Tokens.span(bracket.token)));
        }
        if (!bracket.dropped) {
            out.add(virtual(list ? RBRACKET : RPAREN, at));
        }
    }

    /** Brackets whose partner an unclosed string may have swallowed: the string is the problem, they are not. */
    private void excuseBrackets() {
        for (Bracket bracket : open) {
            if (bracket.isBlock() || bracket.excused) {
                return;
            }
            bracket.excused = true;
        }
    }

    private boolean inBrackets() {
        return !open.isEmpty() && !open.getFirst().isBlock();
    }

    private boolean inBlock() {
        return !open.isEmpty() && open.getFirst().isBlock();
    }

    /** A token of no length, in front of another. */
    private static Token virtual(int type, Token before) {
        var token = new CommonToken(type, "");
        token.setStartIndex(before.getStartIndex());
        token.setStopIndex(before.getStartIndex() - 1);
        return token;
    }
}
