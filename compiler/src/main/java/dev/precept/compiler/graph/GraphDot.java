package dev.precept.compiler.graph;

import java.util.stream.Collectors;

/** A graph in Graphviz's DOT: statements in order from top to bottom beside their spec, each clause drawn once. */
public final class GraphDot {
    private GraphDot() {}

    /** The whole file, the same for equal graphs. */
    public static String write(ConstraintGraph graph) {
        return write(graph, Deciders.NOBODY);
    }

    /** The same, with who decides under each judgement. */
    public static String write(ConstraintGraph graph, Deciders deciders) {
        Drawing drawing = Drawing.of(graph, deciders);
        var text = new StringBuilder();
        text.append("digraph ").append(quoted(graph.name())).append(" {\n");
        text.append("  graph [rankdir=LR, ordering=out];\n");
        text.append("  node [fontname=\"Helvetica\", fontsize=11];\n");
        text.append("  edge [fontname=\"Helvetica\", fontsize=9];\n\n");
        drawing.boxes().forEach(box -> text.append(box(box)));
        text.append('\n');
        drawing.arrows().forEach(arrow -> text.append(arrow(arrow)));
        return text.append("}\n").toString();
    }

    private static String box(Drawing.Box box) {
        String label = box.lines().stream()
                .flatMap(line -> Lines.wrapped(line).stream())
                .map(GraphDot::escaped)
                .collect(Collectors.joining("\\n"));
        String type = box.type().isEmpty() ? "" : ", tooltip=" + quoted(box.type());
        return "  %s [%s, label=\"%s\"%s];\n".formatted(box.id(), style(box.shape()), label, type);
    }

    private static String arrow(Drawing.Arrow arrow) {
        String label = arrow.label().isEmpty() ? "" : " [label=" + quoted(arrow.label()) + "]";
        return "  %s -> %s%s;\n".formatted(arrow.from(), arrow.to(), label);
    }

    private static String style(Drawing.Shape shape) {
        return switch (shape) {
            case SPEC -> "shape=note, style=filled, fillcolor=\"#f2f2f2\"";
            case REQUIRE -> "shape=box, style=\"rounded,filled\", fillcolor=\"#dbe9f6\"";
            case FORBID -> "shape=box, style=\"rounded,filled\", fillcolor=\"#f6dbdb\"";
            case PREFER -> "shape=box, style=\"rounded,filled,dashed\", fillcolor=\"#e3f1e0\"";
            case WHEN -> "shape=diamond";
            case CHAIN -> "shape=cds";
            case LOGIC -> "shape=circle";
            case PIECES -> "shape=box, style=rounded";
            case RULE -> "shape=box";
            case JUDGEMENT -> "shape=ellipse";
        };
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /** Quotes, backslashes, and what Graphviz would read as a character's HTML name. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(here -> {
            switch (here) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '&' -> escaped.append("&amp;");
                default ->
                    escaped.append(
                            Spelling.visible(here).map(GraphDot::escaped).orElseGet(() -> Character.toString(here)));
            }
        });
        return escaped.toString();
    }
}
