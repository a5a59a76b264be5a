package dev.precept.compiler.check;

import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.syntax.Parsed;
import dev.precept.compiler.syntax.Parser;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that a compilation reads, each once, and what they define. */
final class Library {
    /** How many files may import one another in a row. */
    private static final int DEEPEST = 32;

    private final Vocabulary vocabulary;
    private final Sources sources;
    private final Interner interner = new Interner();
    private final Map<SourceFile, Shelf> shelves = new HashMap<>();
    private final Set<SourceFile> beingRead = new LinkedHashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * A file that is read.
     *
     * @param own what it defines itself
     * @param scope what its lines see
     * @param problems all that is wrong with it
     */
    record Shelf(SpecFile file, Definitions own, Scope scope, List<Problem> problems) {}

    Library(Vocabulary vocabulary, Sources sources) {
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /** The problems of the files that were imported, in the order of their imports. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Reads a file with what it imports and defines. */
    Shelf read(SourceFile source) {
        beingRead.add(source);
        Parsed parsed = Parser.parse(source);
        var problems = new ArrayList<>(parsed.problems());
        var scope = Scope.of(source, vocabulary.lexicon(), interner, problems::add);
        importAll(parsed.file(), scope);
        var own = new Definitions();
        for (SpecFile.Define define : parsed.file().defines()) {
            Defining.read(define, scope).ifPresent(definition -> {
                own.add(definition);
                scope.definitions().add(definition);
            });
        }
        own.all().forEach(Definition::body);
        beingRead.remove(source);
        return new Shelf(parsed.file(), own, scope, problems);
    }

    static List<Diagnostic> inOrder(SourceFile source, List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.<Problem>comparingInt(
                                problem -> problem.span().start())
                        .thenComparingInt(problem -> problem.span().end()))
                .map(problem -> new Diagnostic(source, problem))
                .toList();
    }

    private void importAll(SpecFile file, Scope scope) {
        var imported = new HashSet<SourceFile>();
        for (SpecFile.Import each : file.imports()) {
            Optional<SourceFile> found = sources.find(file.source(), each.path());
            if (found.isEmpty()) {
                scope.problems().accept(new DefineProblem.MissingFile(each.path(), each.span()));
            } else if (beingRead.contains(found.get())) {
                scope.problems().accept(new DefineProblem.ImportCycle(each.path(), each.span()));
            } else if (beingRead.size() > DEEPEST) {
                scope.problems().accept(new DefineProblem.TooLarge(each.path(), DEEPEST + " files deep", each.span()));
            } else if (!imported.add(found.get())) {
                scope.problems().accept(new DefineProblem.DuplicateImport(each.path(), each.span()));
            } else {
                offer(shelf(found.get()), each, scope);
            }
        }
    }

    private Shelf shelf(SourceFile source) {
        Shelf known = shelves.get(source);
        if (known != null) {
            return known;
        }
        Shelf shelf = read(source);
        shelves.put(source, shelf);
        diagnostics.addAll(inOrder(source, shelf.problems()));
        return shelf;
    }

    private static void offer(Shelf shelf, SpecFile.Import by, Scope scope) {
        shelf.own().all().forEach(definition -> {
            if (scope.definitions().has(definition.template())) {
                scope.problems()
                        .accept(new DefineProblem.DuplicatePhrase(
                                definition.template().toString(), "another import", by.span()));
            } else {
                scope.definitions().add(definition);
            }
        });
    }
}
