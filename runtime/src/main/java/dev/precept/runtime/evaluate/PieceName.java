package dev.precept.runtime.evaluate;

import dev.precept.compiler.graph.Spelling;
import dev.precept.compiler.graph.UnitCall;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;

/**
 * What pieces are called in observed words.
 *
 * @param singular {@code word}, {@code call of "lookup"}
 */
record PieceName(String singular, String plural) {
    /** Of a unit and its arguments. */
    static PieceName of(UnitCall unit, List<Value> arguments) {
        return switch (unit) {
            case UnitCall.The(var given) -> new PieceName(given.word(), given.word() + "s");
            case UnitCall.Of(var kind, var terms) ->
                new PieceName(
                        filled(kind.named().singular(), kind.parameters(), arguments),
                        filled(kind.named().plural(), kind.parameters(), arguments));
        };
    }

    /** {@code 1 word}, {@code no words}, {@code 3 words}. */
    String count(long number) {
        return number == 0 ? "no " + plural : number == 1 ? "1 " + singular : number + " " + plural;
    }

    /** {@code 2 of 7 sentences}. */
    String count(String number, long total) {
        return total == 0 ? "no " + plural : number + " of " + count(total);
    }

    /** {@code sentence 3}; {@code list item of level 2, number 3}. */
    String at(int index) {
        boolean numbered = Character.isDigit(singular.charAt(singular.length() - 1));
        return singular + (numbered ? ", number " : " ") + (index + 1);
    }

    private static String filled(String name, List<Parameter> parameters, List<Value> arguments) {
        String filled = name;
        for (int index = 0; index < arguments.size(); index++) {
            filled = filled.replace("{" + parameters.get(index).name() + "}", Spelling.of(arguments.get(index)));
        }
        return filled;
    }
}
