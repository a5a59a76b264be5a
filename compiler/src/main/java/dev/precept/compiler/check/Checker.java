package dev.precept.compiler.check;

import dev.precept.compiler.Compilation;
import dev.precept.compiler.Sources;
import dev.precept.compiler.diagnostic.Diagnostic;
import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.diagnostic.Severity;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a file: its imports, its defined phrases, its specs. */
public final class Checker {
    private Checker() {}

    public static Compilation check(SourceFile source, Vocabulary vocabulary, Sources sources) {
        var library = new Library(vocabulary, sources);
        Library.Shelf shelf = library.read(source);
        var candidates = new ArrayList<Candidate>();
        var names = new HashSet<String>();
        for (SpecFile.Spec spec : shelf.file().specs()) {
            SpecFile.Name name = spec.name();
            if (!names.add(name.text())) {
                shelf.problems().add(new SpecProblem.DuplicateName("spec", name.text(), name.span()));
            }
            SpecReader.read(spec, shelf.scope()).ifPresent(graph -> candidates.add(new Candidate(spec.span(), graph)));
        }
        TreeSet<Integer> errors = errors(shelf.problems());
        List<ConstraintGraph> graphs = candidates.stream()
                .filter(candidate -> isSound(candidate.spec(), errors))
                .map(Candidate::graph)
                .toList();
        var diagnostics = new ArrayList<Diagnostic>(library.diagnostics());
        diagnostics.addAll(Library.inOrder(source, shelf.problems()));
        return new Compilation(graphs, diagnostics);
    }

    /** A graph, where its spec has no error. */
    private record Candidate(Span spec, ConstraintGraph graph) {}

    private static TreeSet<Integer> errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.span().start())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSound(Span spec, TreeSet<Integer> errors) {
        Integer next = errors.ceiling(spec.start());
        return next == null || next >= spec.end();
    }
}
