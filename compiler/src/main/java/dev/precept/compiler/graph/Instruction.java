package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Modality;
import dev.precept.compiler.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A spec as a model is told it: the task, then what the response must be, then what it should be. */
public final class Instruction {
    private Instruction() {}

    /** With parameters filled; one that has no value shows its name in braces. */
    public static String of(ConstraintGraph graph, Map<String, Value> values) {
        return of(graph, values, Optional.empty(), List.of());
    }

    /**
     * The same with more to say.
     *
     * @param prompt what the user said; it stands behind the task, or in its place where there is none
     * @param more sentences that stand after the requirements
     */
    public static String of(
            ConstraintGraph graph, Map<String, Value> values, Optional<String> prompt, List<String> more) {
        var wording = new Wording(values);
        var items = new Items(new Sentence.Line(new Speech(wording)));
        var parts = new ArrayList<String>();
        graph.task()
                .map(wording::text)
                .map(text -> text.stripTrailing().stripIndent().strip())
                .ifPresent(parts::add);
        prompt.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(parts::add);
        Stream<Statement> duties = graph.statements().stream().filter(statement -> !isWish(statement));
        Stream<Statement> wishes = graph.statements().stream().filter(Instruction::isWish);
        section("Requirements:", Stream.concat(duties.flatMap(items::of), more.stream()), parts);
        section("Preferences:", wishes.flatMap(items::of), parts);
        return String.join("\n\n", parts) + "\n";
    }

    private static void section(String heading, Stream<String> items, List<String> parts) {
        String list = bullets(items);
        if (!list.isEmpty()) {
            parts.add(heading + "\n" + list);
        }
    }

    private static boolean isWish(Statement statement) {
        return switch (statement) {
            case Statement.Requirement requirement -> requirement.modality() == Modality.PREFER;
            case Statement.When when ->
                Stream.concat(when.then().stream(), when.otherwise().stream()).allMatch(Instruction::isWish);
            case Statement.Chain chain -> chain.steps().stream().allMatch(Instruction::isWish);
        };
    }

    private static String bullets(Stream<String> items) {
        return String.join("\n", items.map(item -> marked("- ", item)).toList());
    }

    private static String marked(String mark, String item) {
        return mark + item.replace("\n", "\n" + " ".repeat(mark.length()));
    }

    /** Statements as items of a list; an item may hold a list of its own. */
    private record Items(Sentence.Line line) {
        Stream<String> of(Statement statement) {
            return switch (statement) {
                case Statement.Requirement requirement -> Stream.of(Sentence.full(line.of(requirement)));
                case Statement.When when
                when when.then().isEmpty() && when.otherwise().isEmpty() -> Stream.empty();
                case Statement.When when -> isShort(when) ? Stream.of(brief(when)) : lists(when);
                case Statement.Chain chain
                when chain.steps().size() < 2 -> chain.steps().stream().flatMap(this::of);
                case Statement.Chain chain -> Stream.of(ordered(chain.steps()));
            };
        }

        private String brief(Statement.When when) {
            if (when.then().isEmpty()) {
                return "Unless " + line.guard(when) + ", "
                        + line.of(when.otherwise().getFirst()) + ".";
            }
            String met = "If " + line.guard(when) + ", " + line.of(when.then().getFirst()) + ".";
            return when.otherwise().isEmpty()
                    ? met
                    : met + " Otherwise, " + line.of(when.otherwise().getFirst()) + ".";
        }

        private Stream<String> lists(Statement.When when) {
            if (when.then().isEmpty()) {
                return Stream.of("Unless " + line.guard(when) + ":\n" + nested(when.otherwise()));
            }
            String met = "If " + line.guard(when) + ":\n" + nested(when.then());
            return when.otherwise().isEmpty()
                    ? Stream.of(met)
                    : Stream.of(met, "Otherwise:\n" + nested(when.otherwise()));
        }

        private String nested(List<Statement> statements) {
            return bullets(statements.stream().flatMap(this::of));
        }

        private String ordered(List<Statement> steps) {
            var lines = new ArrayList<String>();
            lines.add("In this order:");
            for (Statement step : steps) {
                lines.add(marked(lines.size() + ". ", String.join("\n", of(step).toList())));
            }
            return String.join("\n", lines);
        }

        /** One requirement a branch, so that it reads as one sentence. */
        private static boolean isShort(Statement.When when) {
            return Stream.of(when.then(), when.otherwise())
                    .allMatch(branch -> branch.isEmpty()
                            || (branch.size() == 1 && branch.getFirst() instanceof Statement.Requirement));
        }
    }
}
