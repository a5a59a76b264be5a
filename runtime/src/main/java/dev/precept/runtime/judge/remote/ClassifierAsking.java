package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a classifier as vLLM serves it: {@code /classify} takes one text, with the statement before what it is about, so that
 * whatever is cut off is not the statement; {@code /score} takes the two apart.
 *
 * @param binding what its answers name it by
 */
record ClassifierAsking(URI address, Form form, Optional<String> model, String binding, Calls calls) implements Asking {
    /** Changes with how a claim is written down. */
    static final String VERSION = "claim-1";

    /** Which of the two is spoken. */
    enum Form {
        CLASSIFY,
        SCORE
    }

    @Override
    public Answer ask(Claim claim) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        model.ifPresent(name -> body.put("model", name));
        switch (form) {
            case CLASSIFY -> body.put("input", input(claim));
            case SCORE -> body.put("text_1", claim.statement()).put("text_2", text(claim));
        }
        return switch (calls.post(address, body)) {
            case Reply.Troubled(var reason, var after) -> new Answer.Undecided(reason);
            case Reply.Busy(var reason, var after) -> new Answer.Undecided(reason);
            case Reply.Refused(var reason) -> new Answer.Undecided(reason);
            case Reply.Said(var said) -> answer(said, claim);
        };
    }

    private static String input(Claim claim) {
        Fence fence = Fence.of(List.of(claim.statement(), text(claim)));
        return fence.around("statement", claim.statement()) + "\n" + fence.around("text", text(claim));
    }

    private static String text(Claim claim) {
        return Reading.part(claim);
    }

    /** The last of the probabilities is that of yes. */
    private Answer answer(JsonNode said, Claim claim) {
        JsonNode row = said.path("data").path(0);
        JsonNode number = switch (form) {
            case CLASSIFY -> {
                JsonNode probabilities = row.path("probs");
                yield probabilities.path(probabilities.size() - 1);
            }
            case SCORE -> row.path("score");
        };
        double probability = number.isNumber() ? number.doubleValue() : Double.NaN;
        boolean many = form == Form.CLASSIFY && row.path("probs").size() > 2;
        if (!(0 <= probability && probability <= 1) || many) {
            return new Answer.Undecided(
                    many ? "the judge knows more than yes and no" : "the judge's answer holds no probability");
        }
        String read = Reading.isWhole(claim) ? "as much as its model takes" : "as much of the part as its model takes";
        return new Answer.Decided(probability, binding, read);
    }
}
