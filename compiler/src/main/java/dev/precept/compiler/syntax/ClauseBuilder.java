package dev.precept.compiler.syntax;

import dev.precept.compiler.source.Span;
import dev.precept.grammar.PreceptParser.ArgumentContext;
import dev.precept.grammar.PreceptParser.BlockContext;
import dev.precept.grammar.PreceptParser.ClauseContext;
import dev.precept.grammar.PreceptParser.GroupContext;
import dev.precept.grammar.PreceptParser.GuardContext;
import dev.precept.grammar.PreceptParser.LineContext;
import dev.precept.grammar.PreceptParser.ListContext;
import dev.precept.grammar.PreceptParser.PartContext;
import dev.precept.grammar.PreceptParser.PhraseContext;
import dev.precept.grammar.PreceptParser.RequirementContext;
import dev.precept.grammar.PreceptParser.TextContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes records of clauses, phrases and arguments. */
final class ClauseBuilder {
    private final Problems problems;
    private final BiConsumer<LineContext, List<Clause>> otherLine;

    /** @param otherLine what becomes of a line that is no clause */
    ClauseBuilder(Problems problems, BiConsumer<LineContext, List<Clause>> otherLine) {
        this.problems = problems;
        this.otherLine = otherLine;
    }

    Clause.Block block(BlockContext block) {
        var clauses = new ArrayList<Clause>();
        for (LineContext line : block.line()) {
            if (line.exception == null
                    && line.statement() instanceof RequirementContext here
                    && here.modality() == null
                    && here.label() == null
                    && here.WEIGHT() == null) {
                clauses.add(clause(here.clause()));
            } else {
                otherLine.accept(line, clauses);
            }
        }
        return new Clause.Block(clauses, AstBuilder.span(block));
    }

    Clause clause(ClauseContext here) {
        List<Clause> parts = here.term().stream()
                .map(term -> negated(
                        term.NOT(), term.group() != null ? group(term.group()) : phrase(term.phrase(), term.block())))
                .toList();
        return joined(parts, here, here.AND(), here.OR());
    }

    Clause guard(GuardContext here) {
        List<Clause> parts = here.condition().stream()
                .map(condition -> negated(
                        condition.NOT(),
                        condition.group() != null ? group(condition.group()) : phrase(condition.phrase(), null)))
                .toList();
        return joined(parts, here, here.AND(), here.OR());
    }

    private Clause joined(List<Clause> parts, ParserRuleContext here, List<TerminalNode> ands, List<TerminalNode> ors) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Span span = AstBuilder.span(here);
        if (!ands.isEmpty() && !ors.isEmpty()) {
            problems.add(new StatementProblem.MixedConnectives(span));
            return new Clause.Invalid(span);
        }
        return ors.isEmpty() ? new Clause.And(parts, span) : new Clause.Or(parts, span);
    }

    private Clause negated(List<TerminalNode> nots, Clause part) {
        if (nots.size() > Layout.DEPTH) {
            problems.add(new LayoutProblem.TooDeep(Tokens.span(nots.getFirst().getSymbol())));
            return new Clause.Invalid(part.span());
        }
        Clause clause = part;
        for (TerminalNode not : nots.reversed()) {
            clause = new Clause.Not(clause, Tokens.span(not.getSymbol()).to(clause.span()));
        }
        return clause;
    }

    private Clause group(GroupContext here) {
        return new Clause.Group(clause(here.clause()), AstBuilder.span(here));
    }

    private Clause phrase(PhraseContext here, @Nullable BlockContext block) {
        List<Part> parts = here.part().stream().map(this::part).toList();
        Span span = AstBuilder.span(here);
        Optional<Clause.Block> inner = Optional.ofNullable(block).map(this::block);
        return new Clause.Phrase(
                parts, inner, inner.map(Clause.Block::span).map(span::to).orElse(span));
    }

    private Part part(PartContext here) {
        return here.argument() != null ? argument(here.argument()) : single(here.start);
    }

    Part argument(ArgumentContext here) {
        if (here.list() != null) {
            return list(here.list());
        }
        return here.text() != null ? text(here.text()) : single(here.start);
    }

    private Part list(ListContext here) {
        List<Part> items = here.item().stream()
                .map(item -> item.text() != null ? text(item.text()) : single(item.start))
                .toList();
        return new Part.Items(items, AstBuilder.span(here));
    }

    Part.Text text(TextContext here) {
        return here.TEXT() != null
                ? Quoted.block(here.TEXT().getSymbol(), problems::add)
                : Quoted.string(here.STRING().getSymbol(), problems::add);
    }

    private Part single(Token token) {
        Span span = Tokens.span(token);
        String text = token.getText();
        return switch (token.getType()) {
            case dev.precept.grammar.PreceptParser.RANGE -> range(text, span);
            case dev.precept.grammar.PreceptParser.PATTERN -> pattern(text, span);
            default -> end(text, span);
        };
    }

    private static Part pattern(String text, Span span) {
        int slash = text.lastIndexOf('/');
        return new Part.Pattern(text.substring(1, slash), text.substring(slash + 1), span);
    }

    private Part range(String text, Span span) {
        int dots = text.indexOf("..");
        int low = text.codePointCount(0, dots);
        return new Part.Range(
                end(text.substring(0, dots), new Span(span.start(), span.start() + low)),
                end(text.substring(dots + 2), new Span(span.start() + low + 2, span.end())),
                span);
    }

    /** A part that can be the end of a range: a number, a percentage, a reference, or else a word. */
    private Part end(String text, Span span) {
        if (text.startsWith("{")) {
            return new Part.Reference(text.substring(1, text.length() - 1), span);
        }
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).stripTrailing() : text;
        if (!digits.chars().allMatch(character -> ('0' <= character && character <= '9') || character == '.')) {
            return new Part.Word(text, span);
        }
        BigDecimal value = number(digits, span);
        return percent ? new Part.Percent(value, span) : new Part.Number(value, span);
    }

    BigDecimal number(Token token) {
        return number(token.getText(), Tokens.span(token));
    }

    private BigDecimal number(String digits, Span span) {
        if (digits.length() > 18) {
            problems.add(new TokenProblem.NumberTooLong(span));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(digits);
    }
}
