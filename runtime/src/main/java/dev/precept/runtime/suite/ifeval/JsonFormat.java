package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.runtime.suite.ConstraintId;
import dev.precept.runtime.suite.ReferenceText;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonJson;
import dev.precept.runtime.suite.reference.PythonText;
import java.util.List;
import java.util.OptionalInt;

/** Python reads NaN, a bare number and an object with a key twice as JSON. */
@ConstraintId("detectable_format:json_format")
@Kind(
        phrase = "parses as JSON by IFEval rules",
        plural = "parse as JSON by IFEval rules",
        summary = "The whole text, or what the fence around it holds, is what json.loads of Python reads.",
        family = Family.FORMAT,
        holds = {"parses as JSON by IFEval rules", "```json\n{\"a\": NaN}\n```"},
        fails = {"parses as JSON by IFEval rules", "Here it is: {\"a\": 1}"})
public record JsonFormat() implements IfevalRule {
    private static final List<String> PREFIXES = List.of("```json", "```Json", "```JSON", "```");

    @Override
    public String meaning() {
        return "response is valid JSON";
    }

    @Override
    public Sight look(ReferenceText text) {
        String inner = PythonText.strip(text.text());
        for (String prefix : PREFIXES) {
            inner = PythonText.removePrefix(inner, prefix);
        }
        String read = PythonText.strip(PythonText.removeSuffix(inner, "```"));
        OptionalInt wrong = PythonJson.firstError(read);
        return Sight.of(
                wrong.isEmpty(),
                () -> wrong.isEmpty() ? "JSON" : "no JSON from character %d on".formatted(wrong.getAsInt() + 1));
    }
}
