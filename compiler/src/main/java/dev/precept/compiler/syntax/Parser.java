package dev.precept.compiler.syntax;

import dev.precept.compiler.source.SourceFile;
import dev.precept.grammar.PreceptParser;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads a source. Whatever it holds, there is a result: the lines that are good, and a problem for each that is not. */
public final class Parser {
    private Parser() {}

    public static Parsed parse(SourceFile source) {
        var problems = new Problems();
        Tokens.Read read = Tokens.read(source, problems::add);
        List<Token> tokens = Layout.of(read.tokens(), problems::add);
        var stream = new CommonTokenStream(new ListTokenSource(tokens));
        var file = new AstBuilder(source, stream, problems).file(tree(stream), read.comments());
        return new Parsed(file, problems.inOrder());
    }

    /** The fast way reads every good file; what it cannot read is read again with care. */
    private static PreceptParser.FileContext tree(CommonTokenStream stream) {
        var parser = new PreceptParser(stream);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.file();
        } catch (ParseCancellationException failed) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new LineRecovery());
            return parser.file();
        }
    }
}
