package dev.precept.compiler.check;

import dev.precept.compiler.vocabulary.Template;
import java.util.ArrayList;

/** The verb of a defined phrase after a subject that is several things: {@code are signed by}. */
final class Plurals {
    private Plurals() {}

    static Template of(Template phrase) {
        var tokens = new ArrayList<>(phrase.tokens());
        tokens.set(0, new Template.Token.Literal(verb(phrase.first())));
        return new Template(tokens);
    }

    private static String verb(String singular) {
        return switch (singular) {
            case "is" -> "are";
            case "has" -> "have";
            case "was" -> "were";
            default -> base(singular);
        };
    }

    private static String base(String verb) {
        if (verb.length() < 3 || !verb.endsWith("s") || verb.endsWith("ss")) {
            return verb;
        }
        if (verb.endsWith("ies") && verb.length() > 4) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        boolean hissing = verb.endsWith("sses")
                || verb.endsWith("shes")
                || verb.endsWith("ches")
                || verb.endsWith("xes")
                || verb.endsWith("zzes")
                || verb.endsWith("oes");
        return verb.substring(0, verb.length() - (hissing ? 2 : 1));
    }
}
