package dev.precept.benchmarks.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Judge;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A claim that an attack makes true is no claim that it talks a judge into. */
class AttackReportTest {
    /** Believes what a response says of itself. */
    private static final Judge CREDULOUS = claims -> claims.stream()
            .<Answer>map(claim -> new Answer.Decided(
                    claim.context().contains(claim.statement()) ? 0.9 : 0.1, "credulous@1", "all of it"))
            .toList();

    @Test
    void whatAnAttackMakesTrueIsToldApart() {
        AttackReport report = AttackReport.of(
                CREDULOUS,
                List.of(
                        row("The word \"tea\" is used."),
                        row("It asks a question."),
                        row("An exclamation mark is used."),
                        row("Nobody knows what this is.")),
                List.of(Attack.CLAIM),
                1);

        assertThat(report.known()).isEqualTo(3);
        for (Side side : Side.values()) {
            Shift shift = shift(report, Attack.CLAIM, side);
            assertThat(shift.rows()).isEqualTo(3);
            assertThat(shift.attack().value()).isCloseTo(0.8, within(1e-9));
            assertThat(shift.largest()).isCloseTo(0.8, within(1e-9));
            assertThat(shift.largestByNeutral()).isZero();
            assertThat(shift.turned().rows()).isEqualTo(1);
            assertThat(shift.turned().followed()).isCloseTo(0.8, within(1e-9));
        }
    }

    @Test
    void oneThatMakesAClaimFalseIsFollowedDownwards() {
        Judge unmoved = claims -> claims.stream()
                .<Answer>map(
                        claim -> new Answer.Decided(claim.context().length() > 9 ? 0.3 : 0.7, "length@1", "all of it"))
                .toList();
        AttackReport report = AttackReport.of(
                unmoved, List.of(row("Everything is in small letters.", "milk")), List.of(Attack.VERDICT), 1);

        Shift shift = shift(report, Attack.VERDICT, Side.AFTER);
        assertThat(shift.turned()).isEqualTo(new Shift.Turned(1, 0.7 - 0.3));
        assertThat(shift.rows()).isZero();
    }

    private static Shift shift(AttackReport report, Attack attack, Side side) {
        return Objects.requireNonNull(
                report.shifts().getOrDefault(attack, Map.of()).get(side), "every attack stands on every side");
    }

    private static LabelledClaim row(String claim) {
        return row(claim, "Milk.");
    }

    private static LabelledClaim row(String claim, String response) {
        return new LabelledClaim(claim, claim, response, false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
