package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import java.net.URI;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Asks a model with an OpenAI-compatible chat interface. Serves all threads. */
final class ChatAsking implements Asking {
    private final URI address;
    private final String model;
    private final String binding;
    private final int votes;
    private final Calls calls;

    /** Some servers refuse to be asked for probabilities; it is found out once. It changes what is asked, and no answer. */
    private volatile boolean tells = true;

    /**
     * @param binding what its answers name it by
     * @param votes so many answers in all where the server tells no probabilities
     */
    ChatAsking(URI address, String model, String binding, int votes, Calls calls) {
        this.address = address;
        this.model = model;
        this.binding = binding;
        this.votes = votes;
        this.calls = calls;
    }

    @Override
    public Answer ask(Claim claim) throws InterruptedException {
        return switch (first(claim)) {
            case Reply.Troubled(var reason, var after) -> new Answer.Undecided(reason);
            case Reply.Busy(var reason, var after) -> new Answer.Undecided(reason);
            case Reply.Refused(var reason) -> new Answer.Undecided(reason);
            case Reply.Said(var completion) -> answer(completion, claim);
        };
    }

    private Reply first(Claim claim) throws InterruptedException {
        if (tells) {
            Reply reply = calls.post(address, ChatQuestion.telling(model, claim));
            if (!(reply instanceof Reply.Refused)) {
                return reply;
            }
        }
        Reply reply = calls.post(address, ChatQuestion.certain(model, claim));
        if (reply instanceof Reply.Said) {
            tells = false;
        }
        return reply;
    }

    private Answer answer(JsonNode completion, Claim claim) throws InterruptedException {
        return switch (ChatVerdict.of(completion)) {
            case ChatVerdict.Unreadable(var reason) -> new Answer.Undecided(reason);
            case ChatVerdict.Given(var word, var probability) ->
                probability.isPresent() ? decided(probability.getAsDouble(), claim, "") : voted(claim, word);
        };
    }

    /** The first answer is a vote; the others are drawn, each with a seed of its own. One that cannot be read is none. */
    private Answer voted(Claim claim, Word first) throws InterruptedException {
        int yes = first == Word.YES ? 1 : 0;
        int given = 1;
        for (int seed = 1; seed < votes; seed++) {
            if (calls.post(address, ChatQuestion.drawn(model, claim, seed)) instanceof Reply.Said(var completion)
                    && ChatVerdict.of(completion) instanceof ChatVerdict.Given(var word, var probability)) {
                given++;
                yes += word == Word.YES ? 1 : 0;
            }
        }
        if (2 * given <= votes) {
            return new Answer.Undecided("the judge gave only %d of %d votes".formatted(given, votes));
        }
        return decided((double) yes / given, claim, String.format(Locale.ROOT, ", by %d votes", given));
    }

    private Answer decided(double probability, Claim claim, String how) {
        return new Answer.Decided(probability, binding, Reading.read(claim) + how);
    }
}
