package dev.precept.runtime.suite;

import dev.precept.runtime.suite.Score.Verdicts;
import java.util.List;

/** Strict: the response as it is. Loose: some variant of it, each constraint by itself; the response is one of its own variants. */
public record ReferenceScorer(List<ReferenceRule> rules) implements Scorer {
    public ReferenceScorer {
        if (rules.size() > Verdicts.MOST) {
            throw new IllegalArgumentException("more than " + Verdicts.MOST + " constraints");
        }
        rules = List.copyOf(rules);
    }

    /** Of a record's constraints. */
    public static ReferenceScorer of(PromptRecord prompt) {
        return new ReferenceScorer(
                prompt.constraints().stream().map(Constraint::rule).toList());
    }

    @Override
    public Score score(String response) {
        Verdicts strict = strict(response);
        return new Score(strict, strict.allHold() ? strict : loose(response, strict));
    }

    @Override
    public Verdicts strict(String response) {
        ReferenceText text = new ReferenceText(response);
        long bits = 0;
        if (!text.isBlank()) {
            for (int at = 0; at < rules.size(); at++) {
                bits |= (rules.get(at).look(text).holds() ? 1L : 0L) << at;
            }
        }
        return new Verdicts(rules.size(), bits);
    }

    private Verdicts loose(String response, Verdicts strict) {
        List<ReferenceText> variants = Variants.of(response);
        long bits = strict.bits();
        for (int at = 0; at < rules.size(); at++) {
            if (!strict.holds(at)) {
                ReferenceRule rule = rules.get(at);
                boolean holds =
                        variants.stream().anyMatch(variant -> rule.look(variant).holds());
                bits |= (holds ? 1L : 0L) << at;
            }
        }
        return new Verdicts(rules.size(), bits);
    }
}
