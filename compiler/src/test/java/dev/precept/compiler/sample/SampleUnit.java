package dev.precept.compiler.sample;

import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Message;
import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Role;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;

/** Units of texts and of conversations, plain ones and one with an argument of each kind. */
public sealed interface SampleUnit extends Unit {

    @Named(
            singular = "word",
            plural = "words",
            summary = "What stands between blanks.",
            family = Family.LENGTH,
            example = {"", "one two", "one", "two"})
    record Word() implements SampleUnit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return SampleUnit.between(subject, ' ');
        }
    }

    @Named(
            singular = "sentence",
            plural = "sentences",
            summary = "What ends with a full stop.",
            family = Family.LENGTH,
            example = {"", "One. Two.", "One", " Two"})
    record Sentence() implements SampleUnit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return SampleUnit.between(subject, '.');
        }
    }

    @Named(
            singular = "paragraph",
            plural = "paragraphs",
            summary = "A line.",
            family = Family.LENGTH,
            example = {"", "One.\nTwo.", "One.", "Two."})
    record Paragraph() implements SampleUnit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return SampleUnit.between(subject, '\n');
        }
    }

    @Named(
            singular = "list item",
            plural = "list items",
            summary = "What begins with a dash.",
            family = Family.STRUCTURE,
            example = {"", "-one-two", "one", "two"})
    record ListItem() implements SampleUnit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return SampleUnit.between(subject, '-');
        }
    }

    @Named(
            singular = "occurrence of {sought}",
            plural = "occurrences of {sought}",
            summary = "A place where {sought} stands.",
            family = Family.KEYWORDS,
            example = {"\"a\"", "abba", "a", "a"})
    record Occurrence(Sought sought) implements SampleUnit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            if (!(subject instanceof Passage passage)) {
                return List.of();
            }
            int[] places = passage.occurrences(sought);
            var pieces = new ArrayList<Passage>();
            for (int index = 0; index < places.length; index += 2) {
                pieces.add(passage.slice(places[index], places[index + 1]));
            }
            return pieces;
        }
    }

    @Named(
            singular = "reply",
            plural = "replies",
            summary = "A message of the assistant.",
            family = Family.STRUCTURE,
            of = Domain.CONVERSATION,
            gives = Domain.MESSAGE,
            example = {"", "[{\"role\": \"assistant\", \"content\": \"Hi\"}]", "Hi"})
    record Reply() implements SampleUnit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return subject instanceof Conversation conversation
                    ? conversation.messages().stream()
                            .filter(message -> message.role() == Role.ASSISTANT)
                            .map(conversation::passage)
                            .toList()
                    : List.of();
        }
    }

    @Named(
            singular = "call of {tool}",
            plural = "calls of {tool}",
            summary = "A call of the tool {tool}.",
            family = Family.TOOLS,
            of = Domain.CONVERSATION,
            gives = Domain.CALL,
            example = {"\"look\"", "[]"})
    record CallOf(String tool) implements SampleUnit {
        @Override
        public List<? extends Subject> split(Subject subject) {
            return subject instanceof Conversation conversation
                    ? conversation.messages().stream()
                            .map(Message::calls)
                            .flatMap(List::stream)
                            .filter(call -> call.name().equals(tool))
                            .toList()
                    : List.of();
        }
    }

    private static List<Passage> between(Subject subject, char end) {
        var pieces = new ArrayList<Passage>();
        if (subject instanceof Passage passage) {
            int from = 0;
            for (int index = 0; index <= passage.length(); index++) {
                if (index == passage.length() || passage.text().charAt(index) == end) {
                    if (from < index) {
                        pieces.add(passage.slice(from, index));
                    }
                    from = index + 1;
                }
            }
        }
        return pieces;
    }
}
