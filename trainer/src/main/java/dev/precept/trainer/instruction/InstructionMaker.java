package dev.precept.trainer.instruction;

import dev.precept.compiler.graph.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes specs by chance: a task on a topic, and two to five constraints of different kinds that do not rule one another out,
 * of which one at least is a rule and one at least a judgement. The same seed gives the same specs; the n-th of a seed
 * does not depend on how many are made.
 */
public final class InstructionMaker {
    private static final int LEAST = 2;
    private static final int MOST = 5;

    /** That one constraint more is added. */
    private static final double LONGER = 0.5;

    /** A word that has nothing to do with the topic is asked for this often. */
    private static final double FOREIGN_WORD = 0.3;

    private static final double NEGATED = 0.15;
    private static final double RULE = 0.4;
    private static final double VERIFIABLE = 0.55;
    private static final double LENGTH = 0.2;

    /** Of each of these at most one kind stands in a spec. */
    private static final List<Set<String>> EXCLUSIVE = List.of(
            Set.of("upper", "lower", "language", "json"),
            Set.of("json", "wrapped", "first-word", "form", "title", "heading", "greeting"),
            Set.of("wrapped", "last-words", "last-question", "postscript", "json"),
            Set.of("bullets", "numbered", "json", "form"),
            Set.of("lower", "first-word"),
            Set.of("upper", "lower", "first-word", "last-words"),
            Set.of(
                    "language",
                    "mention",
                    "apology",
                    "thanks",
                    "greeting",
                    "first-person",
                    "second-person",
                    "first-word"),
            Set.of("comma", "json"),
            Set.of("question", "last-question"));

    private final Wordings wordings;
    private final Topics topics;
    private final List<Wording> verifiable;
    private final List<Wording> judged;

    public InstructionMaker(Wordings wordings, Topics topics) {
        this.wordings = wordings;
        this.topics = topics;
        this.verifiable =
                wordings.all().stream().filter(one -> one.rule().isPresent()).toList();
        this.judged =
                wordings.all().stream().filter(one -> one.rule().isEmpty()).toList();
    }

    /** What {@link #spec} makes of the standard wordings and topics. */
    public static InstructionMaker standard() {
        return new InstructionMaker(Wordings.standard(), Topics.standard());
    }

    /**
     * The text of a spec.
     *
     * @param index which one of the seed, from 0; the spec is called by it
     */
    public String spec(long seed, int index) {
        return new Draft(new Random(31 * seed + 1_000_003L * index + 17)).spec(index);
    }

    /** One spec in the making. */
    private final class Draft {
        private final Random random;
        private final Topics.Topic topic;
        private final Set<String> kinds = new LinkedHashSet<>();

        Draft(Random random) {
            this.random = random;
            random.nextInt();
            this.topic = any(topics.topics());
        }

        String spec(int index) {
            int size = LEAST;
            while (size < MOST && random.nextDouble() < LONGER) {
                size++;
            }
            var lines = new ArrayList<String>();
            lines.add(rule());
            lines.add(judgement());
            while (lines.size() < size) {
                lines.add(random.nextDouble() < RULE ? rule() : judgement());
            }
            Collections.shuffle(lines, random);
            String task = any(topics.tasks()).replace("{topic}", topic.name());
            return "spec made_%05d {\n  task %s\n\n  %s\n}\n"
                    .formatted(index, Spelling.quoted(task), String.join("\n  ", lines));
        }

        private String rule() {
            if (random.nextDouble() < LENGTH && kinds.add("length")) {
                return "require response " + length();
            }
            Wording wording = fresh(verifiable);
            String predicate = wording.rule().orElseThrow().replace(Wording.HOLE, Spelling.quoted(value(wording)));
            return (isNegated(wording) ? "forbid" : "require") + " response " + predicate;
        }

        private String judgement() {
            Wording wording = fresh(random.nextDouble() < VERIFIABLE ? verifiable : judged);
            String value = value(wording);
            Polarity polarity = isNegated(wording) ? Polarity.IS_NOT : Polarity.IS;
            return "require response satisfies " + Spelling.quoted(any(wording.sentences(polarity, value)));
        }

        private String length() {
            return switch (random.nextInt(4)) {
                case 0 -> "has at most %d words".formatted(20 + 5 * random.nextInt(9));
                case 1 -> "has at least %d words".formatted(20 + 5 * random.nextInt(7));
                case 2 -> "has at most %d sentences".formatted(2 + random.nextInt(3));
                default -> "has exactly %d paragraphs".formatted(2 + random.nextInt(2));
            };
        }

        /** Unlikely of what a text hardly ever is. */
        private boolean isNegated(Wording wording) {
            return !kinds.contains("json")
                    && !wording.kind().equals("language")
                    && random.nextDouble() < (wording.kind().equals("comma") ? 1 - NEGATED : NEGATED);
        }

        private Wording fresh(List<Wording> from) {
            while (true) {
                Wording wording = any(from);
                if (!kinds.contains(wording.kind()) && agrees(wording.kind())) {
                    kinds.add(wording.kind());
                    return wording;
                }
            }
        }

        private boolean agrees(String kind) {
            return EXCLUSIVE.stream()
                    .filter(group -> group.contains(kind))
                    .allMatch(group -> Collections.disjoint(group, kinds));
        }

        private String value(Wording wording) {
            if (!wording.isOpen()) {
                return "";
            }
            if (!wording.values().isEmpty()) {
                return any(wording.values());
            }
            return any(random.nextDouble() < FOREIGN_WORD ? any(topics.topics()).words() : topic.words());
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    /** What the sentences of its judgements mean. */
    public Wordings wordings() {
        return wordings;
    }
}
