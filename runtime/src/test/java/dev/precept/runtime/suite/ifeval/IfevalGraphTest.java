package dev.precept.runtime.suite.ifeval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.evaluate.Decision;
import dev.precept.runtime.evaluate.Evaluator;
import dev.precept.runtime.evaluate.Finding;
import dev.precept.runtime.evaluate.Plan;
import dev.precept.runtime.evaluate.Planner;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.Prompts;
import dev.precept.runtime.suite.RecordSpec;
import dev.precept.runtime.suite.ReferenceScorer;
import dev.precept.runtime.suite.ResponseRow;
import dev.precept.runtime.suite.Score.Verdicts;
import dev.precept.runtime.suite.Shared;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.reference.PunktParameters;
import dev.precept.runtime.suite.reference.PythonText;
import dev.precept.runtime.text.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A record's spec, compiled and run by the engine like any other, finds what the suite's own scorer decides. */
class IfevalGraphTest {
    private static final Suite SUITE =
            Ifeval.suite(Mode.REFERENCE.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED);

    @Test
    void theEngineDecidesAsTheScorerAndPointsIntoTheResponse() throws BadRecord {
        Prompts prompts = Prompts.read(Shared.lines("ifeval/prompts.jsonl.gz").iterator(), SUITE);
        Map<String, Plan> plans = new HashMap<>();
        for (PromptRecord prompt : prompts.records().values()) {
            plans.put(
                    prompt.key(),
                    Planner.planUngated(RecordSpec.of(prompt, Mode.REFERENCE).graph(SUITE.vocabulary())));
        }
        for (Line line : Shared.lines("ifeval/verdicts.jsonl.gz")) {
            ResponseRow row = ResponseRow.read(line);
            String response = row.response().text();
            PromptRecord prompt = Objects.requireNonNull(
                    prompts.records().get(PythonText.strip(row.prompt().text())));
            Verdicts verdicts = ReferenceScorer.of(prompt).strict(response);

            List<Finding> findings = new Evaluator(Judge.NONE)
                    .evaluate(
                            Objects.requireNonNull(plans.get(prompt.key())),
                            Map.of(),
                            Transcript.answering(prompt.prompt(), response))
                    .findings();

            assertThat(findings).hasSize(verdicts.count());
            int end = response.codePointCount(0, response.length());
            for (int at = 0; at < verdicts.count(); at++) {
                Finding finding = findings.get(at);
                assertThat(finding.outcome())
                        .as(prompt.key() + " " + finding.requirement())
                        .isEqualTo(verdicts.holds(at) ? Decision.HOLDS : Decision.FAILS);
                assertThat(finding.score() == 1).isEqualTo(verdicts.holds(at));
                assertThat(finding.evidence())
                        .allMatch(place -> 0 <= place.start() && place.start() < place.end() && place.end() <= end);
            }
        }
    }
}
