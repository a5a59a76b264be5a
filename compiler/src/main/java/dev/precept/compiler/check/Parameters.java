package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The declared parameters of a spec or of a defined phrase. */
final class Parameters {
    private Parameters() {}

    /** Those with a known type, each name once. */
    static List<Parameter> of(List<SpecFile.Parameter> declared, Consumer<Problem> problems) {
        var parameters = new ArrayList<Parameter>();
        var names = new HashSet<String>();
        for (SpecFile.Parameter each : declared) {
            String name = each.name().text();
            if (!names.add(name)) {
                problems.accept(new SpecProblem.DuplicateName(
                        "parameter", name, each.name().span()));
                continue;
            }
            Optional<Type> type = Type.ofWord(each.type().text());
            if (type.isEmpty()) {
                problems.accept(new SpecProblem.UnknownType(
                        each.type().text(), each.type().span()));
            }
            parameters.add(new Parameter(name, type.orElse(Type.TEXT)));
        }
        return parameters;
    }

    /** Says which of them nothing stands for. */
    static void reportUnused(List<SpecFile.Parameter> declared, Scope scope) {
        declared.stream()
                .map(SpecFile.Parameter::name)
                .filter(name -> !scope.used().contains(name.text()))
                .forEach(name -> scope.problems().accept(new SpecProblem.UnusedParameter(name.text(), name.span())));
    }
}
