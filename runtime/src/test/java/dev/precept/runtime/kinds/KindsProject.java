package dev.precept.runtime.kinds;

import dev.precept.compiler.vocabulary.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A project with kinds of its own, built against the compiler's contracts alone. */
public record KindsProject(Path sources) {
    /** The example among the test resources: a rule and a unit about orders. */
    public static KindsProject example() {
        try {
            return new KindsProject(Path.of(Objects.requireNonNull(KindsProject.class.getResource("project"))
                    .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A project of one class. */
    static KindsProject of(Path folder, String name, String source) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve(name + ".java"), source);
        return new KindsProject(sources);
    }

    /** Builds its jar, with its service files. */
    public Path jar(Path folder) throws IOException {
        return packed(folder.resolve("kinds.jar"), List.of(compiled(folder), sources));
    }

    /** Builds its jar, without service files. */
    Path jarWithoutServices(Path folder) throws IOException {
        return packed(folder.resolve("plain-kinds.jar"), List.of(compiled(folder)));
    }

    private static Path packed(Path jar, List<Path> roots) throws IOException {
        try (var entries = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path root : roots) {
                for (Path file : in(root, "")) {
                    if (!file.toString().endsWith(".java")) {
                        entries.putNextEntry(
                                new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                        Files.copy(file, entries);
                    }
                }
            }
        }
        return jar;
    }

    private static List<Path> in(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private Path compiled(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = compiler.getTask(
                    problems,
                    files,
                    null,
                    List.of("-d", classes.toString(), "-cp", contracts().toString(), "--release", "21"),
                    null,
                    files.getJavaFileObjectsFromPaths(in(sources, ".java")));
            if (!task.call()) {
                throw new AssertionError(problems.toString());
            }
        }
        return classes;
    }

    private static Path contracts() {
        try {
            return Path.of(Rule.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
