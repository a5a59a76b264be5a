package dev.precept.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Lexicon;
import dev.precept.compiler.vocabulary.RuleKind;
import dev.precept.compiler.vocabulary.Template;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phrases can be looked up: each line has one reading, whatever stands in its holes. */
class PhrasesTest {
    private static final Lexicon LEXICON = StandardVocabulary.VOCABULARY.lexicon();
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "else", "weight");

    static Stream<RuleKind> rules() {
        return StandardVocabulary.VOCABULARY.rules().stream();
    }

    static Stream<UnitKind> units() {
        return StandardVocabulary.VOCABULARY.units().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void phraseAndPluralHaveTheParametersAsHoles(RuleKind rule) {
        List<String> parameters = rule.parameters().stream()
                .map(parameter -> "{" + parameter.name() + "}")
                .toList();

        assertThat(holes(rule.kind().phrase())).containsExactlyElementsOf(parameters);
        assertThat(holes(rule.kind().plural())).containsExactlyElementsOf(parameters);
    }

    @ParameterizedTest
    @MethodSource("units")
    void singularAndPluralHaveTheParametersAsHoles(UnitKind unit) {
        List<String> parameters = unit.parameters().stream()
                .map(parameter -> "{" + parameter.name() + "}")
                .toList();

        assertThat(holes(unit.named().singular())).containsExactlyElementsOf(parameters);
        assertThat(holes(unit.named().plural())).containsExactlyElementsOf(parameters);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void summariesAreSentences(RuleKind rule) {
        assertThat(rule.kind().summary()).endsWith(".").matches("[A-Z].*").doesNotContain("\n");
        assertThat(rule.kind().holds()[0]).isEqualTo(rule.kind().holds()[0].strip());
    }

    @Test
    void noPhraseBeginsWithWhatAUnitGoesOnWith() {
        Set<String> further = LEXICON.units()
                .flatMap(unit -> unit.template().tokens().stream().skip(1))
                .filter(Template.Token.Literal.class::isInstance)
                .map(token -> ((Template.Token.Literal) token).word())
                .collect(Collectors.toCollection(TreeSet::new));
        further.add("of");

        assertThat(LEXICON.rules().map(rule -> rule.template().first()).toList())
                .doesNotContainAnyElementsOf(further);
    }

    @Test
    void noPhraseHasAReservedWord() {
        assertThat(Stream.concat(LEXICON.rules(), LEXICON.units())
                        .flatMap(entry -> entry.template().tokens().stream())
                        .filter(Template.Token.Literal.class::isInstance)
                        .map(token -> ((Template.Token.Literal) token).word()))
                .doesNotContainAnyElementsOf(RESERVED);
    }

    @Test
    void noTwoPhrasesReadTheSameLine() {
        List<Template> all = LEXICON.rules().map(Lexicon.Entry::template).toList();
        List<Template> units = LEXICON.units().map(Lexicon.Entry::template).toList();

        assertThat(alike(all)).isEmpty();
        assertThat(alike(units)).isEmpty();
    }

    @Test
    void phrasesThatReadTheSameLineAreFound() {
        List<dev.precept.compiler.vocabulary.Parameter> parameters =
                List.of(new dev.precept.compiler.vocabulary.Parameter("a", Type.SELECTION));
        Template hole = Template.of("ends with {a} twice", parameters);

        assertThat(alike(List.of(hole, Template.of("ends with it twice", List.of()))))
                .hasSize(1);
        assertThat(alike(List.of(hole, Template.of("ends with any of it twice", List.of()))))
                .hasSize(1);
        assertThat(alike(List.of(hole, Template.of("ends with it", List.of())))).isEmpty();
    }

    private static List<String> alike(List<Template> templates) {
        var alike = new ArrayList<String>();
        for (int i = 0; i < templates.size(); i++) {
            for (int j = i + 1; j < templates.size(); j++) {
                if (unify(templates.get(i).tokens(), templates.get(j).tokens())) {
                    alike.add(templates.get(i) + " | " + templates.get(j));
                }
            }
        }
        return alike;
    }

    /** Whether one line can be both. A hole may be filled by a word, which names a parameter, and a selection by three. */
    private static boolean unify(List<Template.Token> one, List<Template.Token> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return switch (one.getFirst()) {
            case Template.Token.Literal(var word) ->
                switch (other.getFirst()) {
                    case Template.Token.Literal(var same) -> word.equals(same) && unify(rest(one, 1), rest(other, 1));
                    case Template.Token.Hole hole -> fills(other, one);
                };
            case Template.Token.Hole hole -> fills(one, other);
        };
    }

    private static boolean fills(List<Template.Token> hole, List<Template.Token> other) {
        return unify(rest(hole, 1), rest(other, 1)) || isSelection(other) && unify(rest(hole, 1), rest(other, 3));
    }

    private static boolean isSelection(List<Template.Token> tokens) {
        return tokens.size() >= 3
                && tokens.getFirst() instanceof Template.Token.Literal(var mode)
                && Set.of("any", "all", "none").contains(mode)
                && tokens.get(1).equals(new Template.Token.Literal("of"));
    }

    private static List<Template.Token> rest(List<Template.Token> tokens, int from) {
        return tokens.subList(from, tokens.size());
    }

    private static List<String> holes(String phrase) {
        return Stream.of(phrase.split(" ")).filter(word -> word.startsWith("{")).toList();
    }
}
