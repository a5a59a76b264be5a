package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Modality;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A graph as boxes and arrows: the spec, its statements in order, and each clause once, however often it is used. */
record Drawing(List<Box> boxes, List<Arrow> arrows) {
    /** What a box stands for. */
    enum Shape {
        SPEC,
        REQUIRE,
        FORBID,
        PREFER,
        WHEN,
        CHAIN,
        LOGIC,
        PIECES,
        RULE,
        JUDGEMENT
    }

    /**
     * @param id letters and digits
     * @param lines what it says; nothing in it is escaped
     * @param type what a clause can speak of; empty for what is no clause
     */
    record Box(String id, Shape shape, List<String> lines, String type) {}

    /** @param label empty where the arrow needs none */
    record Arrow(String from, String to, String label) {}

    static Drawing of(ConstraintGraph graph, Deciders deciders) {
        var pen = new Pen(Nodes.of(graph), deciders);
        pen.draw(graph);
        return new Drawing(List.copyOf(pen.boxes), List.copyOf(pen.arrows));
    }

    private static final class Pen {
        private final List<Box> boxes = new ArrayList<>();
        private final List<Arrow> arrows = new ArrayList<>();
        private final Set<String> drawn = new HashSet<>();
        private final Nodes nodes;
        private final Deciders deciders;
        private int statements;

        private Pen(Nodes nodes, Deciders deciders) {
            this.nodes = nodes;
            this.deciders = deciders;
        }

        private void draw(ConstraintGraph graph) {
            var lines = new ArrayList<String>();
            lines.add("spec " + Notation.of(graph.name(), graph.parameters()));
            graph.task().ifPresent(task -> lines.add("task " + Spelling.of(task)));
            graph.answerAfter().ifPresent(marker -> lines.add("answer after " + Spelling.of(marker)));
            boxes.add(new Box("spec", Shape.SPEC, lines, ""));
            graph.statements().forEach(statement -> draw(statement, "spec", ""));
        }

        private void draw(Statement statement, String from, String label) {
            String id = "s" + statements++;
            arrows.add(new Arrow(from, id, label));
            switch (statement) {
                case Statement.Requirement requirement -> {
                    boxes.add(new Box(id, shape(requirement.modality()), List.of(Notation.of(requirement)), ""));
                    draw(requirement.clause(), id, "");
                }
                case Statement.When when -> {
                    boxes.add(new Box(id, Shape.WHEN, List.of("when"), ""));
                    draw(when.guard(), id, "if");
                    when.then().forEach(inner -> draw(inner, id, "then"));
                    when.otherwise().forEach(inner -> draw(inner, id, "else"));
                }
                case Statement.Chain chain -> {
                    boxes.add(new Box(id, Shape.CHAIN, List.of(Notation.labelled("chain", chain.label())), ""));
                    for (int index = 0; index < chain.steps().size(); index++) {
                        draw(chain.steps().get(index), id, Integer.toString(index + 1));
                    }
                }
            }
        }

        private void draw(Clause clause, String from, String label) {
            String id = "n" + nodes.idOf(clause);
            arrows.add(new Arrow(from, id, label));
            if (drawn.add(id)) {
                boxes.add(new Box(id, shape(clause), lines(clause), type(clause)));
                parts(clause).forEach(part -> draw(part, id, ""));
            }
        }

        /** What a clause says, and under a judgement who decides it. */
        private List<String> lines(Clause clause) {
            var lines = new ArrayList<String>();
            lines.add(Notation.of(clause));
            if (clause instanceof Clause.Judged judged) {
                deciders.of(judged).map(Decider::line).ifPresent(lines::add);
            }
            return lines;
        }

        private static String type(Clause clause) {
            return Types.widest(clause).stream().map(Domain::word).collect(Collectors.joining(" or "));
        }

        /** Without the body that a plain count does not have. */
        private static List<Clause> parts(Clause clause) {
            return switch (clause) {
                case Clause.All(var parts) -> parts;
                case Clause.Any(var parts) -> parts;
                case Clause.Not(var part) -> List.of(part);
                case Clause.Count(var quantity, var unit, var body) -> drawn(body);
                case Clause.Select(var index, var unit, var body) -> drawn(body);
                case Clause.Check check -> List.of();
                case Clause.Judged judged -> List.of();
            };
        }

        private static List<Clause> drawn(Clause body) {
            return body.equals(Clause.TRUE) ? List.of() : List.of(body);
        }

        private static Shape shape(Modality modality) {
            return switch (modality) {
                case REQUIRE -> Shape.REQUIRE;
                case FORBID -> Shape.FORBID;
                case PREFER -> Shape.PREFER;
            };
        }

        private static Shape shape(Clause clause) {
            return switch (clause) {
                case Clause.All all -> Shape.LOGIC;
                case Clause.Any any -> Shape.LOGIC;
                case Clause.Not not -> Shape.LOGIC;
                case Clause.Count count -> Shape.PIECES;
                case Clause.Select select -> Shape.PIECES;
                case Clause.Check check -> Shape.RULE;
                case Clause.Judged judged -> Shape.JUDGEMENT;
            };
        }
    }
}
