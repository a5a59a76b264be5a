package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a clause or a statement says, as the English sentence that a model is told and a finding shows. A parameter that
 * has no value shows its name in braces.
 */
public final class Sentence {
    private Sentence() {}

    /** The demand that the clause makes: {@code The response must have 80 to 120 words.} */
    public static String of(Clause clause) {
        return of(clause, Map.of());
    }

    /** The same with parameters filled. */
    public static String of(Clause clause, Map<String, Value> values) {
        return full(new Speech(new Wording(values)).about(clause, Mood.MUST, topic(clause)));
    }

    /** What the statement demands, in one line: {@code The response must not contain "unfortunately".} */
    public static String of(Statement statement) {
        return of(statement, Map.of());
    }

    /** The same with parameters filled. */
    public static String of(Statement statement, Map<String, Value> values) {
        return full(new Line(new Speech(new Wording(values))).of(statement));
    }

    /** The clause as something that is so, to stand inside a sentence: {@code the response has 80 to 120 words}. */
    public static String fact(Clause clause, Map<String, Value> values) {
        return new Speech(new Wording(values)).about(clause, Mood.FACT, topic(clause));
    }

    static String full(String line) {
        return English.capitalised(line) + ".";
    }

    /** Who is spoken of where the clause itself does not say. */
    static Topic topic(Clause clause) {
        Set<Domain> subjects = Types.subjects(clause);
        if (subjects.contains(Domain.CONVERSATION)) {
            return Topic.CONVERSATION;
        }
        return subjects.contains(Domain.CALL) ? Topic.CALL : Topic.TEXT;
    }

    /** Statements without capital and full stop. */
    record Line(Speech speech) {
        String of(Statement statement) {
            return switch (statement) {
                case Statement.Requirement requirement ->
                    speech.about(requirement.clause(), mood(requirement.modality()), topic(requirement.clause()));
                case Statement.When when -> conditional(when);
                case Statement.Chain(var path, var label, var steps, var span) -> ordered(steps);
            };
        }

        String guard(Statement.When when) {
            return speech.about(when.guard(), Mood.FACT, topic(when.guard()));
        }

        private String conditional(Statement.When when) {
            if (when.then().isEmpty()) {
                return "unless " + guard(when) + branch(when.otherwise());
            }
            String met = "if " + guard(when) + branch(when.then());
            return when.otherwise().isEmpty() ? met : met + "; otherwise" + branch(when.otherwise());
        }

        private String branch(List<Statement> statements) {
            return switch (statements.size()) {
                case 0 -> ", nothing more is asked";
                case 1 -> ", " + of(statements.getFirst());
                default ->
                    ": " + String.join("; ", statements.stream().map(this::of).toList());
            };
        }

        private String ordered(List<Statement> steps) {
            return switch (steps.size()) {
                case 0 -> "nothing more is asked";
                case 1 -> of(steps.getFirst());
                default ->
                    "first, "
                            + String.join(
                                    "; then ", steps.stream().map(this::of).toList());
            };
        }

        private static Mood mood(Modality modality) {
            return switch (modality) {
                case REQUIRE -> Mood.MUST;
                case FORBID -> Mood.MUST_NOT;
                case PREFER -> Mood.SHOULD;
            };
        }
    }
}
