package dev.precept.runtime.cli;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.kinds.KindsJar;
import dev.precept.runtime.rules.StandardVocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The words that specs may use, the same for every command that reads one: a mixin. */
@Command
public final class WordSelection {
    @Option(
            names = "--kinds",
            paramLabel = "JAR",
            description = "A jar with rules and units of your own; its code is run. May be given several times.")
    private List<Path> jars = List.of();

    private Optional<Vocabulary> joined = Optional.empty();

    /**
     * The standard words and those of the jars; a jar is read once, so that its classes are the same at each call.
     *
     * @throws Unusable where a jar does not fit
     */
    public Vocabulary vocabulary() {
        Vocabulary vocabulary = joined.orElseGet(this::read);
        joined = Optional.of(vocabulary);
        return vocabulary;
    }

    private Vocabulary read() {
        Vocabulary vocabulary = StandardVocabulary.VOCABULARY;
        for (Path jar : jars) {
            vocabulary = switch (KindsJar.join(vocabulary, jar)) {
                case KindsJar.Joined(var larger) -> larger;
                case KindsJar.Unusable(var reason) -> throw new Unusable("--kinds: " + reason);
            };
        }
        return vocabulary;
    }
}
