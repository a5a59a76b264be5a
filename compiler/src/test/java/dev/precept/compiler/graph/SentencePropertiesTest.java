package dev.precept.compiler.graph;

import static dev.precept.compiler.sample.Clauses.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.sample.RandomGraphs;
import dev.precept.compiler.vocabulary.Domain;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentencePropertiesTest {
    @Provide
    Arbitrary<Clause> texts() {
        return RandomGraphs.clauses(Domain.TEXT);
    }

    @Property(tries = 500)
    void everyClauseIsOneLine(@ForAll("texts") Clause clause) {
        assertThat(Sentence.of(response(clause))).endsWith(".").doesNotContain("\n");
        assertThat(Sentence.fact(response(clause), Map.of())).doesNotContain("\n");
    }
}
