package dev.precept.trainer.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on policies says what policies are. */
class PoliciesPageTest {
    private static final String PAGE = page();
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Map<String, Words<?>> WORDS = Map.of(
            "aggregation", Words.AGGREGATION,
            "rules", Words.GRADING,
            "judgements", Words.GRADING,
            "unknown", Words.UNKNOWN,
            "scale", Words.SCALE,
            "over_long", Words.OVER_LONG,
            "unclosed_thinking", Words.UNCLOSED_THINKING,
            "calls_only", Words.CALLS_ONLY);

    static Stream<String> examples() {
        return EXAMPLE.matcher(PAGE).results().map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAPolicy(String example) {
        assertThat(PolicyReader.read(new SourceFile("example.json", example)).problems())
                .isEmpty();
    }

    @Test
    void theKeysAreThoseThatAreRead() {
        assertThat(rows("## Keys").map(row -> code(row.getFirst()).getFirst()))
                .containsExactlyElementsOf(PolicyReader.KEYS);
    }

    @Test
    void theWordsOfAKeyAreThoseThatItTakes() {
        List<List<String>> worded = rows("## Keys")
                .filter(row -> WORDS.containsKey(code(row.getFirst()).getFirst()))
                .toList();
        assertThat(worded).hasSize(WORDS.size());
        assertThat(worded).allSatisfy(row -> {
            Words<?> words = WORDS.getOrDefault(code(row.getFirst()).getFirst(), Words.BASE);
            assertThat(code(row.get(1))).containsExactlyElementsOf(words.all());
        });
    }

    @Test
    void theBuiltInPoliciesAreAsTheyStandThere() {
        assertThat(rows("## Built-in policies"))
                .containsExactlyElementsOf(
                        Policies.ALL.stream().map(PoliciesPageTest::row).toList());
    }

    @Test
    void everyAggregationHasItsFormula() {
        assertThat(rows("## Which requirements count")
                        .map(row -> code(row.getFirst()).getFirst()))
                .containsExactlyElementsOf(Words.AGGREGATION.all());
    }

    private static List<String> row(RewardPolicy policy) {
        Map<String, String> fields = PolicyWriter.fields(policy);
        return Stream.concat(
                        Stream.of("`" + policy.name() + "`"),
                        PolicyReader.KEYS.stream()
                                .skip(2)
                                .map(key -> fields.getOrDefault(key, "").replace("\"", "")))
                .toList();
    }

    /** The cells of the first table below a heading. */
    private static Stream<List<String>> rows(String heading) {
        return PAGE.substring(PAGE.indexOf(heading))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toList());
    }

    private static String page() {
        try {
            return Files.readString(Path.of("POLICIES.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
