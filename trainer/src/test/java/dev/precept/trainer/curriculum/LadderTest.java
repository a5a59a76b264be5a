package dev.precept.trainer.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import dev.precept.compiler.Compiler;
import dev.precept.compiler.Sources;
import dev.precept.compiler.graph.ConstraintGraph;
import dev.precept.compiler.graph.GraphJson;
import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.rules.StandardVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LadderTest {
    private static final ConstraintGraph GRAPH = graph("""
            spec letter(name: text) {
              task "Write a letter."
              require response has at most 100 words
              require first line starts with "Dear {name}"
              prefer response has no headings
            }
            """);
    private static final Map<String, Value> VALUES = Map.of("name", new Value.Text("Ada"));

    @Test
    void prefixesClimbOneConstraintAtATime() {
        List<Rung> rungs = ladder(Form.PREFIX);

        assertThat(rungs).extracting(Rung::level).containsExactly(1, 2, 3);
        assertThat(rungs.get(1).constraints()).containsExactly("0", "1");
        assertThat(rungs.get(1).instruction()).isEqualTo("""
                Write a letter.

                Requirements:
                - The response must have at most 100 words.
                - The first line must start with "Dear Ada".
                """);
        assertThat(rungs.getLast().instruction()).contains("Preferences:");
    }

    @Test
    void theOtherFormsTakeOneAwayOrOneAlone() {
        assertThat(ladder(Form.LEAVE_ONE_OUT))
                .extracting(Rung::constraints)
                .containsExactly(List.of("1", "2"), List.of("0", "2"), List.of("0", "1"));
        assertThat(ladder(Form.SINGLE))
                .extracting(Rung::constraints)
                .containsExactly(List.of("0"), List.of("1"), List.of("2"));
        assertThat(ladder(Form.values()))
                .hasSize(1 + 3 + 2 + 2)
                .extracting(Rung::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void anIdFollowsFromTheContent() {
        assertThat(ladder(Form.PREFIX)).isEqualTo(ladder(Form.PREFIX));
        assertThat(Ladder.of(GRAPH, VALUES, Optional.of("In French."), Set.of(Form.PREFIX)))
                .extracting(Rung::id)
                .doesNotContainAnyElementsOf(
                        ladder(Form.PREFIX).stream().map(Rung::id).toList());
    }

    @Test
    void aLineHoldsWhatJudgesTheAnswer() {
        JsonNode row =
                JsonMapper.shared().readTree(RungJson.line(ladder(Form.PREFIX).getFirst()));

        assertThat(row.path("parameters").toString()).isEqualTo("{\"name\":\"Ada\"}");
        assertThat(GraphJson.read(row.path("graph").toString(), StandardVocabulary.VOCABULARY))
                .isEqualTo(
                        new GraphJson.Read.Graph(ladder(Form.PREFIX).getFirst().graph()));
    }

    @Test
    void parquetHoldsVerlsColumns(@TempDir Path folder) throws IOException {
        List<Rung> rungs = ladder(Form.values());
        Path file = folder.resolve("ladder.parquet");
        ParquetFile.write(rungs, Files.newOutputStream(file));

        List<VerlRow> rows = new CarpetReader<>(file.toFile(), VerlRow.class).toList();

        assertThat(rows).hasSize(rungs.size());
        assertThat(rows.get(1)).isEqualTo(VerlRow.of(rungs.get(1), 1));
        assertThat(rows.get(1).prompt().getFirst().content())
                .isEqualTo(rungs.get(1).instruction());
        byte[] first = Files.readAllBytes(file);
        ParquetFile.write(rungs, Files.newOutputStream(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void schedulesKeepAllRungs() {
        List<Rung> rungs = ladder(Form.values());
        for (Schedule schedule : Schedule.values()) {
            assertThat(schedule.order(rungs, 7)).containsExactlyInAnyOrderElementsOf(rungs);
            List<Rung> again = schedule.order(List.copyOf(rungs), 7);
            assertThat(schedule.order(rungs, 7)).isEqualTo(again);
        }
        assertThat(Schedule.LEVELS.order(rungs, 7)).extracting(Rung::level).isSorted();
    }

    private static List<Rung> ladder(Form... forms) {
        return Ladder.of(GRAPH, VALUES, Optional.empty(), EnumSet.copyOf(Arrays.asList(forms)));
    }

    private static ConstraintGraph graph(String source) {
        return Compiler.compile(new SourceFile("<test>", source), StandardVocabulary.VOCABULARY, Sources.NONE)
                .graphs()
                .getFirst();
    }
}
