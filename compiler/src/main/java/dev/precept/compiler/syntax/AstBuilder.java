package dev.precept.compiler.syntax;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.grammar.PreceptParser.AnswerContext;
import dev.precept.grammar.PreceptParser.BlockContext;
import dev.precept.grammar.PreceptParser.ChainContext;
import dev.precept.grammar.PreceptParser.DefineContext;
import dev.precept.grammar.PreceptParser.ExampleContext;
import dev.precept.grammar.PreceptParser.FileContext;
import dev.precept.grammar.PreceptParser.HoledContext;
import dev.precept.grammar.PreceptParser.ImportingContext;
import dev.precept.grammar.PreceptParser.LabelContext;
import dev.precept.grammar.PreceptParser.LineContext;
import dev.precept.grammar.PreceptParser.ParameterContext;
import dev.precept.grammar.PreceptParser.RequirementContext;
import dev.precept.grammar.PreceptParser.SpecContext;
import dev.precept.grammar.PreceptParser.StatementContext;
import dev.precept.grammar.PreceptParser.TaskContext;
import dev.precept.grammar.PreceptParser.VersionContext;
import dev.precept.grammar.PreceptParser.WhenContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes records of a parse tree, and says what each line is that could not be read or stands where it may not. */
final class AstBuilder {
    /** Words a subject can begin with: as labels they would be misread. */
    private static final Set<String> NO_LABELS =
            Set.of("every", "some", "no", "first", "last", "exactly", "at", "response", "prompt", "conversation");

    private final SourceFile source;
    private final CommonTokenStream tokens;
    private final Problems problems;
    private final ClauseBuilder clauses;

    AstBuilder(SourceFile source, CommonTokenStream tokens, Problems problems) {
        this.source = source;
        this.tokens = tokens;
        this.problems = problems;
        this.clauses = new ClauseBuilder(problems, this::invalidLine);
    }

    SpecFile file(FileContext file, List<SpecFile.Comment> comments) {
        Optional<SpecFile.Version> version = Optional.empty();
        var imports = new ArrayList<SpecFile.Import>();
        var defines = new ArrayList<SpecFile.Define>();
        var specs = new ArrayList<SpecFile.Spec>();
        for (LineContext line : file.line()) {
            if (line.exception != null) {
                invalid(line);
                continue;
            }
            switch (line.statement()) {
                case VersionContext here when line == file.line(0) -> version = Optional.of(version(here));
                case ImportingContext here -> imports.add(importing(here));
                case DefineContext here -> defines.add(define(here));
                case SpecContext here -> specs.add(spec(here));
                case VersionContext here -> misplaced(here, "after the first line of a file");
                case StatementContext here -> misplaced(here, "outside a spec");
            }
        }
        return new SpecFile(source, version, imports, defines, specs, comments);
    }

    private SpecFile.Version version(VersionContext here) {
        String number = here.NUMBER().getText();
        if (!number.equals("1")) {
            problems.add(new StatementProblem.UnknownVersion(
                    number, Tokens.span(here.NUMBER().getSymbol())));
        }
        return new SpecFile.Version(1, span(here));
    }

    private static SpecFile.Import importing(ImportingContext here) {
        String quoted = here.STRING().getText();
        return new SpecFile.Import(quoted.substring(1, quoted.length() - 1), span(here));
    }

    private SpecFile.Define define(DefineContext here) {
        List<SpecFile.DefinePart> phrase =
                here.holed().stream().map(AstBuilder::definePart).toList();
        return new SpecFile.Define(phrase, clauses.block(here.block()).clauses(), span(here));
    }

    private static SpecFile.DefinePart definePart(HoledContext part) {
        if (part.HOLE() == null) {
            return new SpecFile.DefinePart.Word(part.getText(), span(part));
        }
        Token hole = part.HOLE().getSymbol();
        int[] text = hole.getText().codePoints().toArray();
        int nameEnd = Names.end(text, 1, text.length);
        int typeStart = nameEnd;
        while (Names.end(text, typeStart, text.length) == typeStart) {
            typeStart++;
        }
        return new SpecFile.DefinePart.Hole(
                new SpecFile.Parameter(name(text, 1, nameEnd, hole), name(text, typeStart, text.length - 1, hole)),
                span(part));
    }

    private static SpecFile.Name name(int[] text, int from, int to, Token token) {
        int start = token.getStartIndex();
        return new SpecFile.Name(new String(text, from, to - from), new Span(start + from, start + to));
    }

    private SpecFile.Spec spec(SpecContext here) {
        List<SpecFile.Parameter> parameters =
                here.parameter().stream().map(AstBuilder::parameter).toList();
        return new SpecFile.Spec(name(here.WORD()), parameters, statements(here.block(), Place.SPEC), span(here));
    }

    private static SpecFile.Parameter parameter(ParameterContext parameter) {
        return new SpecFile.Parameter(name(parameter.WORD(0)), name(parameter.WORD(1)));
    }

    /** Where statements stand. */
    private enum Place {
        SPEC("in a spec"),
        BRANCH("in a branch of `when`"),
        CHAIN("in a chain");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }

    private List<Statement> statements(BlockContext block, Place place) {
        var statements = new ArrayList<Statement>();
        block.line().forEach(line -> addStatement(line, place, statements));
        return statements;
    }

    private void addStatement(LineContext line, Place place, List<Statement> to) {
        if (line.exception != null) {
            to.add(new Statement.Invalid(invalid(line)));
            blocks(line).forEach(block -> to.addAll(statements(block, place)));
            return;
        }
        switch (line.statement()) {
            case RequirementContext here when here.modality() == null -> withoutModality(here, place, to);
            case RequirementContext here -> to.add(requirement(here));
            case WhenContext here -> to.add(when(here));
            case ChainContext here ->
                to.add(new Statement.Chain(label(here.label()), statements(here.block(), Place.CHAIN), span(here)));
            case TaskContext here
            when place == Place.SPEC -> to.add(new Statement.Task(clauses.text(here.text()), span(here)));
            case AnswerContext here
            when place == Place.SPEC -> to.add(new Statement.Answer(clauses.text(here.text()), span(here)));
            case ExampleContext here when place == Place.SPEC -> to.add(example(here));
            case StatementContext here -> to.add(new Statement.Invalid(misplaced(here, place.words)));
        }
    }

    /** Statements in its block show that its first word is `when` or `chain`, misspelt: they are kept. */
    private void withoutModality(RequirementContext here, Place place, List<Statement> to) {
        problems.add(Diagnosis.withoutModality(here.start));
        to.add(new Statement.Invalid(span(here)));
        blocks(here).stream()
                .filter(block -> block.line().stream().anyMatch(AstBuilder::isStatement))
                .forEach(block -> to.addAll(statements(block, place)));
    }

    private static boolean isStatement(LineContext line) {
        return line.exception == null
                && !(line.statement() instanceof RequirementContext requirement && requirement.modality() == null);
    }

    private Statement requirement(RequirementContext here) {
        var modality = Modality.valueOf(here.modality().getText().toUpperCase(Locale.ROOT));
        Optional<BigDecimal> weight =
                Optional.ofNullable(here.NUMBER()).map(number -> clauses.number(number.getSymbol()));
        return new Statement.Requirement(
                modality, label(here.label()), clauses.clause(here.clause()), weight, span(here));
    }

    private Statement when(WhenContext here) {
        List<Statement> otherwise = here.ELSE() == null ? List.of() : statements(here.block(1), Place.BRANCH);
        return new Statement.When(
                clauses.guard(here.guard()), statements(here.block(0), Place.BRANCH), otherwise, span(here));
    }

    private Statement example(ExampleContext here) {
        Statement.Expectation expectation = here.HOLDS() != null
                ? new Statement.Expectation.Holds()
                : new Statement.Expectation.Fails(name(here.WORD()));
        List<Statement.Setting> settings = here.setting().stream()
                .map(setting -> new Statement.Setting(name(setting.WORD()), clauses.argument(setting.argument())))
                .toList();
        return new Statement.Example(expectation, settings, clauses.text(here.text()), span(here));
    }

    private Optional<SpecFile.Name> label(@Nullable LabelContext label) {
        if (label == null) {
            return Optional.empty();
        }
        SpecFile.Name name = name(label.WORD());
        if (NO_LABELS.contains(name.text())) {
            problems.add(new StatementProblem.ReservedLabel(name.text(), name.span()));
        }
        return Optional.of(name);
    }

    private Span misplaced(StatementContext here, String place) {
        boolean bare = here instanceof RequirementContext requirement && requirement.modality() == null;
        problems.add(
                bare
                        ? Diagnosis.withoutModality(here.start)
                        : new StatementProblem.MisplacedStatement(
                                here.start.getText(), place, Tokens.span(here.start)));
        return span(here);
    }

    private void invalidLine(LineContext line, List<Clause> to) {
        if (line.exception != null) {
            to.add(new Clause.Invalid(invalid(line)));
            blocks(line).forEach(block -> to.addAll(clauses.block(block).clauses()));
        } else if (line.statement() instanceof RequirementContext here && here.modality() == null) {
            Token extra =
                    here.label() != null ? here.label().start : here.WEIGHT().getSymbol();
            problems.add(new StatementProblem.InnerRequirement(
                    here.label() != null ? "label" : "weight", Tokens.span(extra)));
            to.add(new Clause.Invalid(span(here)));
        } else {
            to.add(new Clause.Invalid(misplaced(line.statement(), "in the block of a clause")));
        }
    }

    /** Reports a line that could not be read, unless something was found wrong with it before; one that was only made up has none. */
    private Span invalid(LineContext line) {
        List<Token> header = header(line);
        if (header.isEmpty()) {
            return Tokens.span(line.start);
        }
        Span span = Tokens.span(header.getFirst()).to(Tokens.span(header.getLast()));
        if (!problems.anyIn(span)) {
            problems.add(Diagnosis.of(header, java.util.Objects.requireNonNull(line.exception)));
        }
        return span;
    }

    /** The tokens of a line as written, without those in its blocks. */
    private List<Token> header(LineContext line) {
        var header = new ArrayList<Token>();
        int depth = 0;
        for (Token token : tokens.get(line.start.getTokenIndex(), line.stop.getTokenIndex())) {
            depth -= token.getType() == dev.precept.grammar.PreceptParser.RBRACE ? 1 : 0;
            boolean written = token.getStartIndex() <= token.getStopIndex();
            if (depth == 0 && written && token.getType() != dev.precept.grammar.PreceptParser.NL) {
                header.add(token);
            }
            depth += token.getType() == dev.precept.grammar.PreceptParser.LBRACE ? 1 : 0;
        }
        return header;
    }

    private static List<BlockContext> blocks(ParseTree tree) {
        var blocks = new ArrayList<BlockContext>();
        for (int child = 0; child < tree.getChildCount(); child++) {
            if (tree.getChild(child) instanceof BlockContext block) {
                blocks.add(block);
            } else {
                blocks.addAll(blocks(tree.getChild(child)));
            }
        }
        return blocks;
    }

    static SpecFile.Name name(TerminalNode word) {
        return new SpecFile.Name(word.getText(), Tokens.span(word.getSymbol()));
    }

    static Span span(ParserRuleContext context) {
        return Tokens.span(context.start).to(Tokens.span(context.stop));
    }
}
