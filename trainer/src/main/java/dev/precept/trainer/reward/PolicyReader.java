package dev.precept.trainer.reward;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import dev.precept.compiler.vocabulary.Spelled;
import dev.precept.trainer.reward.PolicyFields.Field;
import dev.precept.trainer.reward.PolicyFields.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the file of a policy: a JSON object of words and numbers. Keys that it does not say are as its base has them. */
public final class PolicyReader {
    /** In the order in which they are written. */
    static final List<String> KEYS = List.of(
            "name",
            "base",
            "aggregation",
            "decay",
            "rules",
            "judgements",
            "unknown",
            "scale",
            "over_long",
            "unclosed_thinking",
            "calls_only");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Span BEGINNING = new Span(0, 0);

    private final List<PolicyProblem> problems = new ArrayList<>();
    private final Map<String, Field> fields;

    private PolicyReader(SourceFile source) {
        fields = new PolicyFields(source, problems::add).read();
    }

    /** Whatever the text holds, there is a policy or a problem. */
    public static PolicyReading read(SourceFile source) {
        var reader = new PolicyReader(source);
        RewardPolicy policy = reader.policy();
        reader.problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        return new PolicyReading(reader.problems.isEmpty() ? Optional.of(policy) : Optional.empty(), reader.problems);
    }

    private RewardPolicy policy() {
        if (!problems.isEmpty() && fields.isEmpty()) {
            return Policies.PAPER;
        }
        fields.forEach((key, field) -> {
            if (!KEYS.contains(key)) {
                problems.add(new PolicyProblem.UnknownKey(field.key(), key, Spelled.nearest(key, KEYS)));
            }
        });
        RewardPolicy base = base();
        return new RewardPolicy(
                name(),
                aggregation(base.aggregation()),
                word("rules", Words.GRADING, base.rules()),
                word("judgements", Words.GRADING, base.judgements()),
                word("unknown", Words.UNKNOWN, base.unknown()),
                word("scale", Words.SCALE, base.scale()),
                overLong(base.overLong()),
                word("unclosed_thinking", Words.UNCLOSED_THINKING, base.unclosedThinking()),
                word("calls_only", Words.CALLS_ONLY, base.callsOnly()));
    }

    private RewardPolicy base() {
        if (!fields.containsKey("base") && !fields.containsKey("aggregation")) {
            problems.add(new PolicyProblem.MissingKey(
                    BEGINNING, "aggregation", "say one, or a `base` to take it from: `\"base\": \"dense\"`"));
        }
        return word("base", Words.BASE, Policies.PAPER);
    }

    private String name() {
        Field field = fields.get("name");
        if (field == null) {
            problems.add(new PolicyProblem.MissingKey(BEGINNING, "name", "replies call the policy by it"));
            return "";
        }
        String name = text("name", field.value(), "a text", Optional.empty()).orElse("own");
        if (!NAME.matcher(name).matches()) {
            problems.add(new PolicyProblem.UnfitName(
                    field.value().span(), name, "a name is of up to 64 letters, digits, `-`, `_` and `.`"));
        } else if (Policies.named(name).isPresent()) {
            problems.add(new PolicyProblem.UnfitName(field.value().span(), name, "that one is always there"));
        }
        return name;
    }

    private Aggregation aggregation(Aggregation base) {
        Aggregation said = word("aggregation", Words.AGGREGATION, base);
        Field decay = fields.get("decay");
        if (said instanceof Aggregation.SequentialDecay) {
            return new Aggregation.SequentialDecay(
                    decay == null ? rate(base) : share("decay", decay.value(), "a number"));
        }
        if (decay != null) {
            problems.add(new PolicyProblem.IdleDecay(decay.key(), Words.word(said)));
        }
        return said;
    }

    private double rate(Aggregation base) {
        if (base instanceof Aggregation.SequentialDecay(var rate)) {
            return rate;
        }
        problems.add(new PolicyProblem.MissingKey(
                BEGINNING, "decay", "what is left of a step after each failed step before it: a number from 0 to 1"));
        return 1;
    }

    private OverLong overLong(OverLong base) {
        Field field = fields.get("over_long");
        return field != null && field.value() instanceof Value.Number
                ? new OverLong.Factor(share("over_long", field.value(), Words.OVER_LONG.expected()))
                : word("over_long", Words.OVER_LONG, base);
    }

    private <T> T word(String key, Words<T> words, T base) {
        Field field = fields.get(key);
        if (field == null) {
            return base;
        }
        Optional<String> said = text(key, field.value(), words.expected(), words.hint(field.value()));
        Optional<T> meant = said.flatMap(words::of);
        if (said.isPresent() && meant.isEmpty()) {
            problems.add(new PolicyProblem.UnknownWord(
                    field.value().span(), key, said.get(), words.all(), Spelled.nearest(said.get(), words.all())));
        }
        return meant.orElse(base);
    }

    private Optional<String> text(String key, Value value, String expected, Optional<String> hint) {
        if (value instanceof Value.Text(var span, var text)) {
            return Optional.of(text);
        }
        problems.add(new PolicyProblem.WrongType(value.span(), key, expected, value.what(), hint));
        return Optional.empty();
    }

    /** A number from 0 to 1; 1 where it is none. */
    private double share(String key, Value value, String expected) {
        if (!(value instanceof Value.Number(var span, var number))) {
            problems.add(new PolicyProblem.WrongType(value.span(), key, expected, value.what(), Optional.empty()));
            return 1;
        }
        double share = Double.parseDouble(number);
        if (0 <= share && share <= 1) {
            return share;
        }
        problems.add(new PolicyProblem.NumberOutOfRange(span, key, number));
        return 1;
    }
}
