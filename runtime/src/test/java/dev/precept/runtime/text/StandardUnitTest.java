package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.UnitKind;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of all units are true. */
class StandardUnitTest {
    static Stream<UnitKind> units() {
        return Vocabulary.of(StandardUnit.class).units().stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void theExampleIsTrue(UnitKind kind) {
        String[] example = kind.named().example();
        Unit unit = kind.bind(arguments(kind, example[0]));
        Transcript transcript = Transcript.of(example[1]);
        Subject subject = kind.isPartOf(Domain.TEXT) ? transcript.response() : transcript;

        assertThat(unit.split(subject).stream().map(StandardUnitTest::show))
                .containsExactly(Arrays.copyOfRange(example, 2, example.length));
        assertThat(unit.count(subject)).isEqualTo(example.length - 2);
    }

    static List<Value> arguments(UnitKind kind, String written) {
        if (kind.parameters().isEmpty()) {
            return List.of();
        }
        return List.of(
                written.startsWith("\"")
                        ? new Value.Text(written.substring(1, written.length() - 1))
                        : new Value.Number(new BigDecimal(written)));
    }

    private static String show(Subject piece) {
        return switch (piece) {
            case Passage passage -> passage.text();
            case Call call -> call.name();
            case Transcript transcript -> transcript.toString();
            case dev.precept.compiler.vocabulary.Conversation other -> other.toString();
        };
    }
}
