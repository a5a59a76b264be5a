package dev.precept.runtime.suite;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The tallies of a run: of all, of each model, of each category of ids and of each id, by name. Grows. */
public final class Tallies {
    private final Tally overall = new Tally();
    private final Map<String, Tally> models = new TreeMap<>();
    private final Map<String, Tally> categories = new TreeMap<>();
    private final Map<String, Tally> ids = new TreeMap<>();

    public void add(Result.Scored result) {
        Score score = result.score();
        overall.add(score);
        result.row().model().ifPresent(model -> of(models, model.text()).add(score));
        for (int at = 0; at < score.strict().count(); at++) {
            Constraint constraint = result.prompt().constraints().get(at);
            of(categories, constraint.category()).add(score, at);
            of(ids, constraint.id()).add(score, at);
        }
    }

    public Tally overall() {
        return overall;
    }

    /** Of the rows that name a model. */
    public Map<String, Tally> models() {
        return Collections.unmodifiableMap(models);
    }

    /** Constraints only. */
    public Map<String, Tally> categories() {
        return Collections.unmodifiableMap(categories);
    }

    /** Constraints only. */
    public Map<String, Tally> ids() {
        return Collections.unmodifiableMap(ids);
    }

    private static Tally of(Map<String, Tally> tallies, String name) {
        return tallies.computeIfAbsent(name, first -> new Tally());
    }
}
