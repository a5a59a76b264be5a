package dev.precept.compiler.syntax;

import static dev.precept.grammar.PreceptParser.*;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** How many braces a part of a file opens and closes; where the two agree, indentation is not asked. */
final class Braces {
    private int surplus;
    private int closesToCome;

    /**
     * @param surplus how many more open than close
     * @param closesToCome how many closing ones have not been seen yet
     */
    Braces(int surplus, int closesToCome) {
        this.surplus = surplus;
        this.closesToCome = closesToCome;
    }

    /** Counts from a line to where the next part of the file begins. */
    static Braces count(List<SourceLine> lines, int from) {
        int opens = 0;
        int closes = 0;
        for (int line = from;
                line < lines.size() && (line == from || !lines.get(line).startsFile());
                line++) {
            for (Token token : lines.get(line).tokens()) {
                opens += token.getType() == LBRACE ? 1 : 0;
                closes += token.getType() == RBRACE ? 1 : 0;
            }
        }
        return new Braces(opens - closes, closes);
    }

    boolean missing() {
        return surplus > 0;
    }

    boolean extra() {
        return surplus < 0;
    }

    int closesToCome() {
        return closesToCome;
    }

    void closed() {
        closesToCome--;
    }

    void supplied() {
        surplus--;
    }

    void dropped() {
        surplus++;
    }
}
