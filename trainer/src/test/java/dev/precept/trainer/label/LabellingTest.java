package dev.precept.trainer.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.source.SourceFile;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rules.StandardVocabulary;
import dev.precept.trainer.curriculum.Form;
import dev.precept.trainer.curriculum.Ladder;
import dev.precept.trainer.curriculum.Rung;
import dev.precept.trainer.curriculum.RungJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LabellingTest {
    private static final ExactPairs EXACT = new ExactPairs(40, 60, 1);

    @Test
    void whatWasAskedForCountsAsSoAndTheRulesTellHowOftenThatIsWrong() {
        var labelling = new Labelling(new Overlap(8));
        rungs(spec("one", "Write.", "soup"), Form.BARE, Form.PREFIX)
                .forEach(rung -> add(labelling, rung, "Soup is warm."));

        List<Pair> pairs = labelling.pairs(1, 0, 1, EXACT, Edits.NONE).stream()
                .filter(pair -> pair.source() == Pair.Source.PSEUDO)
                .toList();

        // Three constraints, and for each the response with it and the one without.
        assertThat(pairs).hasSize(6);
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(pair.prompt()).isEqualTo("Write.");
            assertThat(pair.label()).isEqualTo(pair.own() != pair.claim().contains("not"));
        });
        assertThat(of(pairs, "tone"))
                .hasSize(2)
                .allSatisfy(pair -> assertThat(pair.truth()).isEmpty());
        assertThat(of(pairs, "mention"))
                .hasSize(2)
                .allSatisfy(pair -> assertThat(pair.truth()).contains(!pair.negated()));
        assertThat(Noise.of(pairs).kinds())
                .containsEntry("mention", new Noise(new Share(0, 1), new Share(1, 1)))
                .containsEntry("bullets", new Noise(new Share(1, 1), new Share(0, 1)));
        assertThat(Noise.of(pairs).families()).doesNotContainKey("judgement");
    }

    @Test
    void aBranchIsAConstraintThatLabelsNothing() {
        var labelling = new Labelling(new Overlap(8));
        String spec = """
                spec branching {
                  task "Write."
                  require response mentions "soup"
                  when response mentions "tea" {
                    require response has at most 3 words
                  }
                  require response ends with "."
                }
                """;
        rungs(spec, Form.BARE, Form.PREFIX)
                .forEach(rung -> add(labelling, rung, "Soup at level %d.".formatted(rung.level())));

        List<Pair> pairs = labelling.pairs(1, 0, 1, EXACT, Edits.NONE).stream()
                .filter(pair -> pair.source() == Pair.Source.PSEUDO)
                .toList();

        // The first against the bare task and the third against the second; the second adds the branch.
        assertThat(pairs)
                .extracting(Pair::response)
                .containsExactly("Soup at level 1.", "Soup at level 0.", "Soup at level 3.", "Soup at level 2.");
    }

    @Test
    void exactPairsAreAsOftenTrueAsFalseForEverySentenceAndNeverCrossSplits() {
        var labelling = new Labelling(new Overlap(8));
        var random = new Random(1);
        for (int index = 0; index < 40; index++) {
            String task = "Write note %d.".formatted(index);
            for (Rung rung : rungs(spec("made_" + index, task, index % 2 == 0 ? "soup" : "rain"), Form.PREFIX)) {
                add(
                        labelling,
                        rung,
                        random.nextBoolean() ? "- Soup and tea." : "Rain fell " + random.nextInt(9) + " times.");
            }
        }

        List<Pair> pairs = labelling.pairs(0.5, 0.25, 1, EXACT, Edits.NONE);
        Map<String, List<Pair>> exact = pairs.stream()
                .filter(pair -> pair.source() == Pair.Source.EXACT)
                .collect(Collectors.groupingBy(pair -> pair.split() + pair.claim()));

        assertThat(exact).isNotEmpty();
        assertThat(exact.values())
                .allSatisfy(of ->
                        assertThat(of.stream().filter(Pair::label).count() * 2).isEqualTo(of.size()));
        assertThat(pairs.stream().filter(pair -> pair.source() == Pair.Source.EXACT))
                .allSatisfy(pair -> assertThat(pair.truth()).contains(pair.label()));
        var splits = new HashMap<String, Split>();
        pairs.forEach(pair -> assertThat(splits.merge(pair.prompt(), pair.split(), (first, other) -> first))
                .isEqualTo(pair.split()));
        assertThat(splits.values()).contains(Split.values());
        assertThat(labelling.pairs(0.5, 0.25, 1, EXACT, Edits.NONE)).isEqualTo(pairs);
    }

    @Test
    void editedCopiesAreTrainedOnAloneAndTheirLabelsAreTheRules() {
        var labelling = new Labelling(new Overlap(8));
        for (int index = 0; index < 60; index++) {
            String text = "Soup number %d is warm, and you like it. Do you?".formatted(index);
            rungs(spec("made_" + index, "Write note %d.".formatted(index), "soup"), Form.PREFIX)
                    .forEach(rung -> add(labelling, rung, text));
        }

        List<Pair> edited = labelling.pairs(0.6, 0.2, 1, EXACT, new Edits(2, 1)).stream()
                .filter(pair -> !pair.response().matches("Soup number \\d+ is warm, and you like it. Do you\\?"))
                .toList();

        assertThat(edited).hasSizeGreaterThan(100);
        assertThat(edited).allSatisfy(pair -> {
            assertThat(pair.split()).isEqualTo(Split.TRAIN);
            assertThat(pair.truth()).contains(pair.label());
        });
        // What these responses never do by themselves is told of the copies, both ways.
        assertThat(of(edited, "comma")).extracting(Pair::label).contains(true, false);
        assertThat(of(edited, "postscript"))
                .filteredOn(pair -> pair.label() != pair.negated())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.response()).contains("P.S."));
    }

    @Test
    void aTaskThatSharesARunOfWordsWithABenchmarkIsLeftOut() {
        var overlap = new Overlap(4);
        overlap.add("Please write a short poem, about the sea!");
        var labelling = new Labelling(overlap);
        rungs(spec("copied", "Write a SHORT poem on soup.", "soup"), Form.PREFIX)
                .forEach(rung -> add(labelling, rung, "Soup."));
        rungs(spec("own", "Write a short note.", "soup"), Form.PREFIX).forEach(rung -> add(labelling, rung, "Soup."));

        assertThat(labelling.removed()).isEqualTo(1);
        assertThat(labelling.instructions()).isEqualTo(1);
    }

    @Test
    void aHalfThatGivesTheLabelAwayIsFoundOut() {
        var pairs = new ArrayList<Pair>();
        var random = new Random(3);
        for (int index = 0; index < 400; index++) {
            boolean label = random.nextBoolean();
            String response = label ? "yes certainly " + index : "never mind " + index;
            pairs.add(new Pair(
                    "It is so.",
                    "",
                    response,
                    label,
                    Pair.Source.EXACT,
                    "keywords",
                    "mention",
                    0,
                    false,
                    true,
                    "i" + index,
                    index < 200 ? Split.TRAIN : Split.TEST,
                    Optional.of(label)));
        }

        var leak = Labelling.Leak.of(pairs, Pair.Source.EXACT, 1);
        assertThat(leak.response()).isGreaterThan(0.95);
        assertThat(leak.claim()).isCloseTo(0.5, within(0.001));
    }

    @Test
    void intervalsAreWilsons() {
        var share = new Share(1, 10);
        assertThat(share.low()).isCloseTo(0.0179, within(0.0001));
        assertThat(share.high()).isCloseTo(0.4042, within(0.0001));
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }

    private static List<Pair> of(List<Pair> pairs, String kind) {
        return pairs.stream().filter(pair -> pair.kind().equals(kind)).toList();
    }

    private static String spec(String name, String task, String word) {
        return """
                spec %s {
                  task "%s"
                  require response mentions "%s"
                  require response satisfies "Bullet points are used."
                  require response satisfies "The tone is calm."
                }
                """.formatted(name, task, word);
    }

    private static List<Rung> rungs(String spec, Form... forms) {
        ConstraintGraph graph = Compiler.compile(
                        new SourceFile("spec", spec), StandardVocabulary.VOCABULARY, Sources.NONE)
                .graphs()
                .getFirst();
        return Ladder.of(graph, Map.of(), Optional.empty(), EnumSet.copyOf(List.of(forms)));
    }

    private static void add(Labelling labelling, Rung rung, String response) {
        ObjectNode row = (ObjectNode) JsonMapper.shared().readTree(RungJson.line(rung));
        row.put("response", response).put("sample", 0);
        byte[] bytes = JsonMapper.shared().writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
        assertThat(labelling.add(new Line(1, bytes))).isEmpty();
    }
}
