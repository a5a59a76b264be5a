package dev.precept.runtime.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A page: each of its headings with fences below it is a case. */
record Page(Path path, List<Case> cases) {
    private static final Parser MARKDOWN =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** What stands below one heading. */
    record Case(String title, int line, List<Fence> fences) {
        List<Fence> fences(String kind) {
            return fences.stream().filter(fence -> fence.kind().equals(kind)).toList();
        }

        /** The spec that the case is about. */
        Fence main() {
            List<Fence> main = fences("precept").stream()
                    .filter(fence -> fence.file().isEmpty())
                    .toList();
            if (main.size() != 1) {
                throw new IllegalArgumentException("`" + title + "` has " + main.size() + " specs");
            }
            return main.getFirst();
        }
    }

    static Page read(Path path) {
        try {
            return new Page(path, cases(MARKDOWN.parse(Files.readString(path))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The page with other texts in some of its fences. */
    Page rewritten(Map<Fence, String> texts) {
        try {
            List<String> lines = new ArrayList<>(Files.readString(path).lines().toList());
            texts.keySet().stream()
                    .sorted(java.util.Comparator.comparingInt(Fence::line).reversed())
                    .forEach(fence -> {
                        List<String> old = lines.subList(
                                fence.line() + 1,
                                fence.line() + 1 + (int) fence.text().lines().count());
                        old.clear();
                        old.addAll(texts.getOrDefault(fence, "").lines().toList());
                    });
            Files.writeString(path, String.join("\n", lines) + "\n");
            return read(path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Case> cases(Node document) {
        var cases = new ArrayList<Case>();
        Case open = new Case("(above the first heading)", 1, new ArrayList<>());
        cases.add(open);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            int line = node.getSourceSpans().getFirst().getLineIndex();
            if (node instanceof Heading) {
                String title = TextContentRenderer.builder().build().render(node);
                open = new Case(title, line + 1, new ArrayList<>());
                cases.add(open);
            } else if (node instanceof FencedCodeBlock block) {
                open.fences().add(Fence.of(block.getInfo(), block.getLiteral(), line));
            }
        }
        cases.removeIf(one -> one.fences().isEmpty());
        return List.copyOf(cases);
    }

    /** All pages, in the order of their names. */
    static List<Page> all() {
        try (var files = Files.list(Path.of("..", "grammar", "language"))) {
            return files.filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
