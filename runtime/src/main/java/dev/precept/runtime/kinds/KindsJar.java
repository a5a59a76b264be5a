package dev.precept.runtime.kinds;

import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Lexicon;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Template;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Kinds that someone else wrote, in a jar: records that are a {@link Rule} with a {@link Kind} or a {@link Unit} with a
 * {@link Named}. Those that {@code META-INF/services} lists under the names of these two interfaces join; where neither
 * file is there, all that are found. Their code runs in this process with all its rights.
 */
public sealed interface KindsJar {
    /** They joined. */
    record Joined(Vocabulary vocabulary) implements KindsJar {}

    /** They cannot. @param reason one line, without a full stop */
    record Unusable(String reason) implements KindsJar {}

    /** A vocabulary and the kinds of a jar. */
    static KindsJar join(Vocabulary vocabulary, Path jar) {
        if (!Files.isRegularFile(jar)) {
            return new Unusable("`" + jar + "` is no file");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = named(file);
            ClassLoader loader = loader(jar);
            var kinds = new ArrayList<Class<?>>();
            for (String name : names.isEmpty() ? classes(file) : names) {
                Class<?> type = Class.forName(name, false, loader);
                if (!names.isEmpty() || isKind(type)) {
                    kinds.add(type);
                }
            }
            return kinds.isEmpty()
                    ? new Unusable("`" + jar + "` holds no kind: no record has @Kind or @Named")
                    : joined(vocabulary, kinds, jar);
        } catch (IOException unreadable) {
            return new Unusable("`" + jar + "` cannot be read as a jar");
        } catch (ClassNotFoundException missing) {
            return new Unusable("`" + jar + "` lists `" + missing.getMessage() + "` and does not hold it");
        } catch (LinkageError | IllegalArgumentException | IllegalStateException unfit) {
            return new Unusable("`" + jar + "` does not fit: " + unfit.getMessage());
        }
    }

    private static KindsJar joined(Vocabulary vocabulary, List<Class<?>> kinds, Path jar) {
        Vocabulary larger = vocabulary.with(kinds.toArray(Class<?>[]::new));
        return twice(larger)
                .<KindsJar>map(
                        phrase -> new Unusable("`" + jar + "` has a phrase that is there already: `" + phrase + "`"))
                .orElseGet(() -> new Joined(larger));
    }

    /** A phrase that two kinds share. */
    private static Optional<Template> twice(Vocabulary vocabulary) {
        return Stream.of(
                        vocabulary
                                .lexicon()
                                .rules()
                                .map(Lexicon.Entry::template)
                                .toList(),
                        vocabulary
                                .lexicon()
                                .units()
                                .map(Lexicon.Entry::template)
                                .toList())
                .flatMap(templates -> {
                    Set<String> shapes = new HashSet<>();
                    return templates.stream().filter(template -> !shapes.add(template.shape()));
                })
                .findFirst();
    }

    /** Stays open as long as the process: classes are loaded when they are first used. */
    private static ClassLoader loader(Path jar) throws IOException {
        return new URLClassLoader("kinds", new URL[] {jar.toUri().toURL()}, KindsJar.class.getClassLoader());
    }

    private static boolean isKind(Class<?> type) {
        return type.isRecord()
                && (Rule.class.isAssignableFrom(type) && type.isAnnotationPresent(Kind.class)
                        || Unit.class.isAssignableFrom(type) && type.isAnnotationPresent(Named.class));
    }

    private static List<String> classes(JarFile jar) {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .filter(name -> !name.endsWith("-info"))
                .sorted()
                .toList();
    }

    private static List<String> named(JarFile jar) throws IOException {
        var names = new ArrayList<String>();
        for (Class<?> contract : List.of(Rule.class, Unit.class)) {
            JarEntry list = jar.getJarEntry("META-INF/services/" + contract.getName());
            if (list != null) {
                try (InputStream stream = jar.getInputStream(list)) {
                    lines(stream).forEach(names::add);
                }
            }
        }
        return names;
    }

    private static Stream<String> lines(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty());
    }
}
