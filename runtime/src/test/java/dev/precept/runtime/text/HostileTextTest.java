package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Unit;
import dev.precept.compiler.vocabulary.UnitKind;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every unit of a text, whatever the text. */
class HostileTextTest {
    private static final List<Unit> UNITS = Vocabulary.of(StandardUnit.class).units().stream()
            .filter(kind -> kind.isPartOf(Domain.TEXT))
            .map(HostileTextTest::bound)
            .toList();

    @ParameterizedTest
    @EnumSource
    void everyUnitSplitsIt(Hostile hostile) {
        Passage response = Transcript.of(hostile.text(10_000)).response();

        UNITS.forEach(unit -> assertSound(unit, response));
    }

    @ParameterizedTest
    @EnumSource
    void theWorkGrowsAsTheTextDoes(Hostile hostile) {
        double small = workPerCharacter(hostile.text(5_000));
        double large = workPerCharacter(hostile.text(20_000));

        assertThat(large).isLessThan(1.1 * small + 1);
        assertThat(large).isLessThan(40);
    }

    @Test
    void aWordOfAMillionLettersIsOne() {
        Passage response = Transcript.of("a".repeat(1_000_000)).response();

        assertThat(new Word().count(response)).isOne();
        assertThat(new Sentence().count(response)).isOne();
        assertThat(new Paragraph().count(response)).isOne();
    }

    @Test
    void aHundredThousandLineBreaksAreNothing() {
        Passage response = Transcript.of("\n".repeat(100_000)).response();

        assertThat(UNITS.stream().filter(unit -> unit.count(response) > 0)).containsExactly(new Grapheme());
    }

    @Property(tries = 400)
    void anyTextIsSplitSoundly(@ForAll("texts") String text) {
        Passage response = Transcript.of(text).response();
        UNITS.forEach(unit -> assertSound(unit, response));

        Passage part = response.slice(text.length() / 3, text.length() - text.length() / 4);
        UNITS.forEach(unit -> assertSound(unit, part));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> atoms = Arbitraries.of(Stream.concat(
                        Hostile.atoms(),
                        Stream.of("One ", "two. ", "Three", "é", "\n\n", "  ", "``` py\n", "**", "1", "”"))
                .toList());
        return atoms.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    /** In order, inside, apart where the unit says so, and as many as are counted. */
    private static void assertSound(Unit unit, Passage passage) {
        List<Passage> pieces =
                unit.split(passage).stream().map(Passage.class::cast).toList();
        assertThat(unit.count(passage)).as("count of %s", unit).isEqualTo(pieces.size());
        boolean nests = unit instanceof WholeUnit;
        int at = passage.start();
        for (Passage piece : pieces) {
            assertThat(piece.start()).as("start of a piece of %s", unit).isGreaterThanOrEqualTo(at);
            assertThat(piece.end()).as("end of a piece of %s", unit).isBetween(piece.start(), passage.end());
            at = nests ? piece.start() : piece.end();
        }
    }

    private static double workPerCharacter(String text) {
        Transcript transcript = Transcript.of(text).with(Budget.of(Long.MAX_VALUE));
        UNITS.forEach(unit -> unit.count(transcript.response()));
        return (double) transcript.budget().spent() / text.length();
    }

    private static Unit bound(UnitKind kind) {
        return kind.bind(kind.parameters().stream().map(HostileTextTest::value).toList());
    }

    private static Value value(Parameter parameter) {
        return switch (parameter.type()) {
            case NUMBER -> new Value.Number(BigDecimal.ONE);
            case TEXT, SOUGHT -> new Value.Text("a");
            case SHARE, RANGE, PATTERN, LIST, SELECTION ->
                throw new AssertionError("no unit has such a parameter: " + parameter);
        };
    }
}
