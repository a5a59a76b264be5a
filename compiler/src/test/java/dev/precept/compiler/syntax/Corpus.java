package dev.precept.compiler.syntax;

import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The shared corpus of statements, good and bad: {@code ok|name|lines} or {@code bad|name|lines}, {@code ↵} a line break. */
public final class Corpus {
    private Corpus() {}

    /** A statement of one or more lines, as it stands in a spec. */
    public record Case(Kind kind, String name, List<String> lines) {
        public enum Kind {
            OK,
            BAD
        }

        private static Case of(String line) {
            String[] fields = line.split("\\|", 3);
            return new Case(
                    fields[0].equals("ok") ? Kind.OK : Kind.BAD, fields[1], Arrays.asList(fields[2].split("↵", -1)));
        }

        /** Between two good lines of a spec, and before another spec. */
        public SourceFile inSpec() {
            var text = new StringBuilder("spec s {\n  require response is before\n");
            for (int index = 0; index < lines.size(); index++) {
                text.append(indented(index)).append('\n');
            }
            text.append("  require response is after\n}\n\nspec t {\n  require response is last\n}\n");
            return new SourceFile(name, text.toString());
        }

        /** A blank at the start of a line stands for its indentation. */
        private String indented(int index) {
            String line = lines.get(index);
            if (index > 0 && !line.startsWith(" ")) {
                return line;
            }
            String words = index == 0 ? line : line.substring(1);
            boolean inner =
                    index > 0 && Stream.of("}", "]", ")", "else", "\"\"\"").noneMatch(words::startsWith);
            return (inner ? "    " : "  ") + words;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Case> ok() {
        return cases().filter(each -> each.kind() == Case.Kind.OK).toList();
    }

    public static List<Case> bad() {
        return cases().filter(each -> each.kind() == Case.Kind.BAD).toList();
    }

    private static Stream<Case> cases() {
        Optional<Path> file = shared("language/cases.txt");
        Assumptions.assumeTrue(
                file.isPresent(), "no shared data: PRECEPT_SHARED names no folder with language/cases.txt");
        try {
            return Files.readAllLines(file.orElseThrow()).stream().map(Case::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the folder that PRECEPT_SHARED names, or in {@code shared/data} beside this folder or one above it. */
    private static Optional<Path> shared(String name) {
        Stream<Path> named = Optional.ofNullable(System.getenv("PRECEPT_SHARED")).stream()
                .flatMap(folder -> Stream.of(Path.of(folder), Path.of(folder, "data")));
        Stream<Path> above = Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()), folder -> folder.map(Path::getParent))
                .takeWhile(Optional::isPresent)
                .map(folder -> folder.orElseThrow().resolve("shared").resolve("data"));
        return Stream.concat(named, above)
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
