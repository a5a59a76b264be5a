package dev.precept.compiler.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of the vocabulary as it is looked up and shown. */
public sealed interface Entry {
    /** {@code ends with {ending}}, {@code list item}. */
    String phrase();

    /** The same for several. */
    String plural();

    String summary();

    Family family();

    List<Parameter> parameters();

    /** The name in exports. */
    String name();

    /** What it speaks of, or is a part of: {@code text}, {@code conversation or message}. */
    String subject();

    record OfRule(RuleKind kind) implements Entry {
        @Override
        public String phrase() {
            return kind.kind().phrase();
        }

        @Override
        public String plural() {
            return kind.kind().plural();
        }

        @Override
        public String summary() {
            return kind.kind().summary();
        }

        @Override
        public Family family() {
            return kind.kind().family();
        }

        @Override
        public List<Parameter> parameters() {
            return kind.parameters();
        }

        @Override
        public String name() {
            return kind.name();
        }

        @Override
        public String subject() {
            return kind.kind().domain().word();
        }

        /** The formula of its graded score where it does not hold. */
        public String nearness() {
            return kind.kind().nearness();
        }

        public Sample holds() {
            return Sample.of(kind.kind().holds());
        }

        public Sample fails() {
            return Sample.of(kind.kind().fails());
        }
    }

    record OfUnit(UnitKind kind) implements Entry {
        @Override
        public String phrase() {
            return kind.named().singular();
        }

        @Override
        public String plural() {
            return kind.named().plural();
        }

        @Override
        public String summary() {
            return kind.named().summary();
        }

        @Override
        public Family family() {
            return kind.named().family();
        }

        @Override
        public List<Parameter> parameters() {
            return kind.parameters();
        }

        @Override
        public String name() {
            return kind.name();
        }

        @Override
        public String subject() {
            return Arrays.stream(kind.named().of()).map(Domain::word).collect(Collectors.joining(" or "));
        }

        public Pieces example() {
            List<String> parts = List.of(kind.named().example());
            return new Pieces(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
        }
    }

    /**
     * A predicate and what it is tried on.
     *
     * @param prompt empty where the kind does not speak of it
     */
    record Sample(String predicate, String response, List<String> prompt) {
        private static Sample of(String... parts) {
            return new Sample(parts[0], parts[1], List.of(parts).subList(2, parts.length));
        }
    }

    /**
     * A text and its pieces.
     *
     * @param arguments as they are written behind the unit's name; empty for a plain unit
     */
    record Pieces(String arguments, String text, List<String> pieces) {}

    /** Every kind: rules, then units, each in the order of their registries. */
    static List<Entry> all(Vocabulary vocabulary) {
        return Stream.<Entry>concat(
                        vocabulary.rules().stream().map(OfRule::new),
                        vocabulary.units().stream().map(OfUnit::new))
                .toList();
    }
}
