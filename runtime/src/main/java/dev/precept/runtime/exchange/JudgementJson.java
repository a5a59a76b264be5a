package dev.precept.runtime.exchange;

import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.runtime.evaluate.Judgement;
import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Judge;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a judge said of a claim, as a JSON object: {@code statement}, the place it is claimed of ({@code start} and {@code end} in
 * code points, {@code message} where it is not the response), {@code outcome}, {@code probability} where it was decided and
 * {@code reason} where not, and the binding: {@code judge}, {@code version}, {@code threshold} from which a claim holds, {@code band}
 * between whose ends nothing is decided.
 */
public final class JudgementJson {
    private JudgementJson() {}

    /** @param response index of the message that is judged */
    public static ObjectNode of(Judgement judgement, int response) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("statement", judgement.statement());
        json.setAll(VerdictJson.of(judgement.place(), response));
        switch (judgement.answer()) {
            case Answer.Decided(var probability, var binding, var read) ->
                json.put("outcome", Outcome.of(probability >= Judge.THRESHOLD).name())
                        .put("probability", probability);
            case Answer.Undecided(var reason) ->
                json.put("outcome", Outcome.UNKNOWN.name()).put("reason", reason);
        }
        json.put("judge", judgement.binding().judge())
                .put("version", judgement.binding().version());
        json.put("threshold", Judge.THRESHOLD);
        judgement
                .binding()
                .band()
                .ifPresent(band -> json.putArray("band").add(band.least()).add(band.most()));
        return json;
    }
}
