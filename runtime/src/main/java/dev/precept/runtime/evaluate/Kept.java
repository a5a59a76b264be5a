package dev.precept.runtime.evaluate;

import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Subject;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What came of shared nodes in one evaluation, by subject. Of one thread. */
final class Kept {
    private final Map<Subject, Observation>[] observations;
    private final Map<Subject, Outcome>[] outcomes;

    /** @param slots how many shared nodes there are */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Kept(int slots) {
        this.observations = new Map[slots];
        this.outcomes = new Map[slots];
    }

    Observation observation(int slot, Subject subject, Supplier<Observation> make) {
        return kept(observations, slot, subject, make);
    }

    Outcome outcome(int slot, Subject subject, Supplier<Outcome> make) {
        return kept(outcomes, slot, subject, make);
    }

    private static <T> T kept(Map<Subject, T>[] slots, int slot, Subject subject, Supplier<T> make) {
        Map<Subject, T> known = slots[slot];
        if (known == null) {
            known = new IdentityHashMap<>();
            slots[slot] = known;
        }
        T value = known.get(subject);
        if (value == null) {
            value = make.get();
            known.put(subject, value);
        }
        return value;
    }
}
