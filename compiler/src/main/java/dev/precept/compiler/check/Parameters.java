package dev.precept.compiler.check;

import dev.precept.compiler.diagnostic.Problem;
import dev.precept.compiler.syntax.SpecFile;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The declared parameters of a spec or of a defined phrase. */
final class Parameters {
    private Parameters() {}

    /** Those with a known type, each name once. */
    static List<Parameter> of(List<SpecFile.Parameter> declared, Consumer<Problem> problems) {
        var parameters = new ArrayList<Parameter>();
        var names = new java.util.HashSet<String>();
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

    static Map<String, Type> types(List<Parameter> parameters) {
        var types = new LinkedHashMap<String, Type>();
        parameters.forEach(parameter -> types.put(parameter.name(), parameter.type()));
        return types;
    }
}
