package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that ends in a response, ready to be read. What is found in its passages stays with it, so it belongs to
 * one evaluation in one thread; {@link #fresh()} gives a copy that remembers nothing.
 */
public final class Transcript implements Conversation {
    private final List<Message> messages;
    private final int responseIndex;
    private final int answerStart;
    private final Budget budget;
    private final Literals literals;
    private final @Nullable Excerpt[] passages;

    private Transcript(List<Message> messages, int responseIndex, int answerStart, Budget budget, Literals literals) {
        this.messages = messages;
        this.responseIndex = responseIndex;
        this.answerStart = answerStart;
        this.budget = budget;
        this.literals = literals;
        this.passages = new Excerpt[messages.size()];
    }

    /** These messages, the last assistant message as the response; unscorable where there is none. */
    public static Extraction of(List<Message> messages) {
        for (int index = messages.size() - 1; index >= 0; index--) {
            if (messages.get(index).role() == Role.ASSISTANT) {
                return new Extraction.Extracted(make(List.copyOf(messages), index));
            }
        }
        return new Extraction.Unscorable("no message of the assistant");
    }

    /** A response alone. */
    public static Transcript of(String response) {
        return make(List.of(message(0, Role.ASSISTANT, response)), 0);
    }

    /** A response to a prompt. */
    public static Transcript answering(String prompt, String response) {
        return make(List.of(message(0, Role.USER, prompt), message(1, Role.ASSISTANT, response)), 1);
    }

    /**
     * With what follows the last marker as the response. Without a marker it is the whole text, unless the marker is a
     * closing tag whose opening tag is there: then the answer never began.
     */
    public Extraction answerAfter(String marker) {
        String text = messages.get(responseIndex).text();
        int last = text.lastIndexOf(marker);
        if (last >= 0) {
            int start = last + marker.length();
            return new Extraction.Extracted(new Transcript(messages, responseIndex, start, budget.fresh(), literals));
        }
        Optional<String> opening = opening(marker);
        if (opening.isPresent() && text.contains(opening.get())) {
            return new Extraction.Unscorable("`" + opening.get() + "` is never closed, so there is no answer");
        }
        return new Extraction.Extracted(this);
    }

    /** With another budget. */
    public Transcript with(Budget other) {
        return new Transcript(messages, responseIndex, answerStart, other, literals);
    }

    /** With these literals searched together. */
    public Transcript searching(Literals others) {
        return new Transcript(messages, responseIndex, answerStart, budget.fresh(), others);
    }

    /** A copy that has found and spent nothing yet. */
    public Transcript fresh() {
        return new Transcript(messages, responseIndex, answerStart, budget.fresh(), literals);
    }

    @Override
    public List<Message> messages() {
        return messages;
    }

    @Override
    public Passage passage(Message message) {
        int index = message.index();
        Excerpt known = passages[index];
        if (known == null) {
            known = Excerpt.whole(this, messages.get(index), index == responseIndex ? answerStart : 0);
            passages[index] = known;
        }
        return known;
    }

    @Override
    public Passage response() {
        return passage(messages.get(responseIndex));
    }

    @Override
    public Optional<Passage> prompt() {
        for (int index = responseIndex - 1; index >= 0; index--) {
            if (messages.get(index).role() == Role.USER) {
                return Optional.of(passage(messages.get(index)));
            }
        }
        return Optional.empty();
    }

    /** The budget that reading is charged to. */
    public Budget budget() {
        return budget;
    }

    Literals literals() {
        return literals;
    }

    private static Transcript make(List<Message> messages, int responseIndex) {
        for (int index = 0; index < messages.size(); index++) {
            if (messages.get(index).index() != index) {
                throw new IllegalArgumentException("message " + index + " carries another index");
            }
        }
        long length =
                messages.stream().mapToLong(message -> message.text().length()).sum();
        return new Transcript(messages, responseIndex, 0, Budget.generous(length), Literals.NONE);
    }

    private static Message message(int index, Role role, String text) {
        return new Message(index, role, text, List.<Call>of());
    }

    /** The tag that a closing tag closes: {@code <think>} of {@code </think>}, {@code [think]} of {@code [/think]}. */
    private static Optional<String> opening(String marker) {
        int slash = marker.indexOf('/');
        boolean tag = 0 < slash
                && slash < marker.length() - 1
                && marker.substring(0, slash).codePoints().noneMatch(Character::isLetterOrDigit);
        return tag ? Optional.of(marker.substring(0, slash) + marker.substring(slash + 1)) : Optional.empty();
    }
}
