package dev.precept.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserTest {
    @Test
    void theExamplesOfTheGrammarHaveNoProblems() {
        Parsed refund = Parser.parse(Examples.refundReply());
        assertThat(refund.problems()).isEmpty();
        assertThat(refund.file().specs().getFirst().statements()).hasSize(16);
        Parsed house = Parser.parse(Examples.houseStyle());
        assertThat(house.problems()).isEmpty();
        assertThat(house.file().defines()).hasSize(1);
    }
}
