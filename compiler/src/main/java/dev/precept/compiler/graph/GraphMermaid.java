package dev.precept.compiler.graph;

import java.util.stream.Collectors;

/** A graph as a Mermaid flowchart, for Markdown pages: the same boxes and arrows as {@link GraphDot}. */
public final class GraphMermaid {
    private static final String TROUBLE = "\"#&<>{}|`\\$;:";

    private GraphMermaid() {}

    /** The whole diagram, the same for equal graphs. */
    public static String write(ConstraintGraph graph) {
        return write(graph, Deciders.NOBODY);
    }

    /** The same, with who decides under each judgement. */
    public static String write(ConstraintGraph graph, Deciders deciders) {
        Drawing drawing = Drawing.of(graph, deciders);
        var text = new StringBuilder("flowchart LR\n");
        drawing.boxes().forEach(box -> text.append("  ").append(box(box)).append('\n'));
        drawing.arrows().forEach(arrow -> text.append("  ").append(arrow(arrow)).append('\n'));
        return text.append("""
                  classDef require fill:#dbe9f6,stroke:#4a78a8
                  classDef forbid fill:#f6dbdb,stroke:#a84a4a
                  classDef prefer fill:#e3f1e0,stroke:#5a9450,stroke-dasharray:4
                """).toString();
    }

    private static String box(Drawing.Box box) {
        String label = box.lines().stream()
                .flatMap(line -> Lines.wrapped(line).stream())
                .map(GraphMermaid::escaped)
                .collect(Collectors.joining("<br>"));
        String type = box.type().isEmpty() ? "" : "<br><small>" + box.type() + "</small>";
        return box.id() + shaped(box.shape(), "\"" + label + type + "\"");
    }

    private static String arrow(Drawing.Arrow arrow) {
        return arrow.from() + (arrow.label().isEmpty() ? " --> " : " -->|\"" + arrow.label() + "\"| ") + arrow.to();
    }

    private static String shaped(Drawing.Shape shape, String label) {
        return switch (shape) {
            case SPEC -> "[/" + label + "/]";
            case REQUIRE -> "([" + label + "]):::require";
            case FORBID -> "([" + label + "]):::forbid";
            case PREFER -> "([" + label + "]):::prefer";
            case WHEN -> "{" + label + "}";
            case CHAIN -> ">" + label + "]";
            case LOGIC -> "((" + label + "))";
            case PIECES -> "(" + label + ")";
            case RULE -> "[" + label + "]";
            case JUDGEMENT -> "{{" + label + "}}";
        };
    }

    /** Mermaid's own entity for whatever Mermaid, Markdown or HTML would read as more than itself. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(here -> escaped.append(
                        TROUBLE.indexOf(here) >= 0
                                ? "#" + here + ";"
                                : Spelling.visible(here)
                                        .map(GraphMermaid::escaped)
                                        .orElseGet(() -> Character.toString(here))));
        return escaped.toString();
    }
}
