package dev.precept.trainer.score;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.ifeval.Ifeval;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What specs may say in each mode, and the ids of benchmarks. */
final class Words {
    private final Map<Mode, Suite> suites = new EnumMap<>(Mode.class);

    Words() {
        for (Mode mode : Mode.values()) {
            suites.put(mode, Ifeval.suite(mode.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED));
        }
    }

    /** The ids of IFEval, with the meaning that the mode gives them. */
    Suite suite(Mode mode) {
        return java.util.Objects.requireNonNull(suites.get(mode));
    }

    /** In the order in which a source is tried: the first under which it has no error decides. */
    List<Vocabulary> vocabularies(Mode mode) {
        Vocabulary both = suite(Mode.NATIVE).vocabulary();
        return switch (mode) {
            case NATIVE -> List.of(StandardVocabulary.VOCABULARY, both);
            case REFERENCE -> List.of(suite(Mode.REFERENCE).vocabulary(), both);
        };
    }
}
