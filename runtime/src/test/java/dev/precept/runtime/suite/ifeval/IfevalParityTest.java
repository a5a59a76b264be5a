package dev.precept.runtime.suite.ifeval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.runtime.rows.Line;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.Prompts;
import dev.precept.runtime.suite.Result;
import dev.precept.runtime.suite.Score;
import dev.precept.runtime.suite.Score.Verdicts;
import dev.precept.runtime.suite.Scoring;
import dev.precept.runtime.suite.Shared;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.reference.PunktParameterFiles;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded verdicts of the reference on the responses of eight models; what differs is listed, with the reason. */
class IfevalParityTest {
    private static final Pattern SEED = Pattern.compile("with seed (\\d+) it decides as recorded");

    /** A verdict that differs from the recorded one. */
    record Difference(String mode, String key, String id, String model, String recorded) {}

    private record Listed(Difference difference, String why) {}

    @Test
    void withNltksParametersTheListedVerdictsDifferAndNoOthers() throws IOException {
        PunktParameters nltk = PunktParameterFiles.read(Shared.data("punkt/english.json"));

        assertThat(differences(nltk, Ifeval.LANGUAGE_SEED)).containsExactlyElementsOf(listed());
    }

    @Test
    void withTheBuiltInParametersTheListedVerdictsDifferAndNoOthers() {
        assertThat(differences(PunktParameters.english(), Ifeval.LANGUAGE_SEED)).containsExactlyElementsOf(listed());
    }

    /** So that each of these is a draw of the recorded run indeed. */
    @Test
    void withAnotherSeedTheListedVerdictsOnLanguagesAreAsRecorded() {
        List<Listed> drawn = table().stream()
                .filter(listed -> SEED.matcher(listed.why).find())
                .toList();
        assertThat(drawn).isNotEmpty();
        for (String seed :
                drawn.stream().map(listed -> seed(listed.why)).distinct().toList()) {
            assertThat(differences(PunktParameters.english(), Long.parseLong(seed)))
                    .doesNotContainAnyElementsOf(drawn.stream()
                            .filter(listed -> seed(listed.why).equals(seed))
                            .map(Listed::difference)
                            .toList());
        }
    }

    private static String seed(String why) {
        Matcher found = SEED.matcher(why);
        assertThat(found.find()).as(why).isTrue();
        return found.group(1);
    }

    private static List<Difference> differences(PunktParameters parameters, long seed) {
        Suite suite = Ifeval.suite(Vocabulary.of(), parameters, seed);
        Prompts prompts = Prompts.read(Shared.lines("ifeval/prompts.jsonl.gz").iterator(), suite);
        assertThat(prompts.problems()).isEmpty();
        Scoring scoring = Scoring.of(prompts, suite, Mode.REFERENCE, (line, problem) -> fail(problem));
        List<Pair> pairs = Shared.lines("ifeval/verdicts.jsonl.gz").parallelStream()
                .map(line -> new Pair(JsonMapper.shared().readTree(line.bytes()), score(scoring, line)))
                .toList();
        return Stream.concat(
                        pairs.stream().flatMap(pair -> differences("strict", pair.recorded, pair.given.strict())),
                        pairs.stream().flatMap(pair -> differences("loose", pair.recorded, pair.given.loose())))
                .toList();
    }

    private record Pair(JsonNode recorded, Score given) {}

    private static Score score(Scoring scoring, Line line) {
        Result result = scoring.score(line);
        assertThat(result).isInstanceOf(Result.Scored.class);
        return ((Result.Scored) result).score();
    }

    private static Stream<Difference> differences(String mode, JsonNode row, Verdicts given) {
        JsonNode recorded = row.get("follow_" + mode);
        return IntStream.range(0, given.count())
                .filter(at -> given.holds(at) != recorded.get(at).asBoolean())
                .mapToObj(at -> new Difference(
                        mode,
                        row.get("key").asString(),
                        row.get("instruction_id_list").get(at).asString(),
                        row.get("model").asString(),
                        recorded.get(at).asBoolean() ? "holds" : "fails"));
    }

    private static List<Difference> listed() {
        return table().stream().map(Listed::difference).toList();
    }

    private static List<Listed> table() {
        try (InputStream page = Objects.requireNonNull(
                IfevalParityTest.class.getResourceAsStream("differences.md"), "differences.md")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| strict") || line.startsWith("| loose"))
                    .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                    .map(cells ->
                            new Listed(new Difference(cells[0], cells[1], cells[2], cells[3], cells[4]), cells[5]))
                    .toList();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
