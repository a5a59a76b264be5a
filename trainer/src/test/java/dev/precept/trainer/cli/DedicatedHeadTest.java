package dev.precept.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.judge.head.OnnxHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A claim that has a head of its own goes to it, and every other to the general one: from pairs to rewards, with real trainings. */
class DedicatedHeadTest {
    private static final String CLAIM = "It tells of a refund.";
    private static final String OTHER = "It tells of a garden.";
    private static final List<String> WORDS = List.of("garden", "winter", "piano", "harbour", "lantern", "orchard");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static Workspace work = new Workspace(Path.of(""));

    /** A general head that has hardly learned anything, and one for the claim that begins with it. */
    @BeforeAll
    static void trained() {
        OnnxHead.quiet();
        try {
            Engine.getEngine("PyTorch");
        } catch (LinkageError | EngineException absent) {
            assumeThat(absent).as("PyTorch's native library loads here").isNull();
        }
        work = new Workspace(folder);
        String pairs = work.file("pairs.jsonl", pairs());
        Run general = train(pairs, "--out", heads(), "--rank", "4", "--steps", "2");
        assertThat(general.exit()).as(general.err()).isZero();
        Run dedicated = train(
                pairs, "--out", heads() + "/dedicated/refund", "--claim", CLAIM, "--from", heads(), "--steps", "40");
        assertThat(dedicated.exit()).as(dedicated.err()).isZero();
        assertThat(dedicated.out()).contains("It is for exactly one claim: It tells of a refund", "| yes |");
    }

    @Test
    void theGraphSaysWhichHeadEachJudgementIsBoundTo() {
        Run run = Run.of("graph", spec(), "--judge", "head:" + heads());
        List<JsonNode> nodes = Json.read(Json.utf8(run.out())).findValues("decided_by");

        assertThat(nodes).as(run.err()).hasSize(2);
        assertThat(nodes)
                .filteredOn(node -> node.path("dedicated").asBoolean())
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.path("judge").asString()).isEqualTo("refund");
                    assertThat(node.path("version").asString()).isEqualTo(version("/dedicated/refund"));
                    assertThat(node.path("threshold").asDouble()).isEqualTo(0.5);
                    assertThat(node.path("band").size()).isEqualTo(2);
                });
        assertThat(nodes)
                .filteredOn(node -> !node.path("dedicated").asBoolean())
                .singleElement()
                .satisfies(node -> assertThat(node.path("version").asString()).isEqualTo(version("")));
    }

    @Test
    void findingsAndRewardsNameTheHeadThatDecided() {
        String rows = work.file(
                "rows.jsonl",
                "{\"response\": \"The refund of customer 907 came on day 907.\"}",
                "{\"response\": \"The harbour of customer 911 came on day 911.\"}");
        Run eval = Run.of("eval", spec(), rows, "--format", "jsonl", "--judge", "head:" + heads());
        List<String> lines = eval.out().lines().toList();

        assertThat(lines).as(eval.err()).hasSize(2);
        assertThat(lines.getFirst()).contains("\"outcome\":\"HOLDS\"", "by refund@" + version("/dedicated/refund"));
        assertThat(lines.getLast()).contains("\"outcome\":\"FAILS\"", "by refund@" + version("/dedicated/refund"));
        assertThat(lines).allMatch(line -> line.contains("the head was not shown to be better than a guess"));

        Run reward = Run.of("reward", spec(), rows, "--judge", "head:" + heads());
        assertThat(reward.out().lines().toList())
                .as(reward.err())
                .hasSize(2)
                .allMatch(line -> line.contains("refund@" + version("/dedicated/refund")));
    }

    @Test
    void eachHeadIsShown() {
        Run run = Run.of("judge", "show", heads());
        assertThat(run.out())
                .contains("heads@" + version(""), "refund@" + version("/dedicated/refund"))
                .contains("dedicated to: It tells of a refund");
    }

    @Test
    void aDedicatedHeadAloneIsSilentOnOtherStatements() {
        Run run = Run.of(
                "eval",
                spec(),
                work.file("row.jsonl", "{\"response\": \"The refund of customer 3 came on day 3.\"}"),
                "--format",
                "jsonl",
                "--judge",
                "head:" + heads() + "/dedicated/refund");
        assertThat(run.out()).contains("\"outcome\":\"HOLDS\"", "no head here is for this statement");
    }

    @Test
    void aDedicatedHeadThatWasAlteredOrIsThereTwiceIsRefused() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("other/dedicated/one"));
        Path twin = Files.createDirectories(folder.resolve("other/dedicated/two"));
        for (String file : List.of("manifest.json", "weights.safetensors")) {
            byte[] bytes = Files.readAllBytes(Path.of(heads(), "dedicated/refund", file));
            Files.write(copy.resolve(file), bytes);
            Files.write(twin.resolve(file), bytes);
        }
        assertThat(Run.of("judge", "show", work.path("other")).err()).contains("are for the same claim");
        Files.writeString(
                twin.resolve("manifest.json"),
                Files.readString(twin.resolve("manifest.json")).replace("a refund", "a garden"));
        assertThat(Run.of("judge", "show", work.path("other")).err()).contains("altered");
    }

    @Test
    void aClaimOfTooFewPairsOrOfOneSideIsNotTrained() {
        String pairs = work.path("pairs.jsonl");
        assertThat(train(pairs, "--out", work.path("no"), "--claim", "It sings.")
                        .err())
                .contains("has no pair of the claim `It sings`");
        assertThat(train(pairs, "--out", work.path("no"), "--claim", OTHER).err())
                .contains("of the claim `It tells of a garden`", "0 true");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void aDeviceThatIsNotThereIsSaid() {
        assumeThat(Engine.getEngine("PyTorch").getGpuCount())
                .as("there is no GPU")
                .isZero();
        Run trained = train(work.path("pairs.jsonl"), "--out", work.path("gpu"), "--device", "gpu0");
        Run judged = Run.of(
                "eval",
                spec(),
                work.file("row.jsonl", "{\"response\": \"A refund.\"}"),
                "--judge",
                "head:" + heads(),
                "--judge-device",
                "gpu0");

        assertThat(trained.exit()).as(trained.err()).isEqualTo(2);
        assertThat(trained.err()).contains("`gpu0`").doesNotContain("\tat ");
        assertThat(judged.exit()).as(judged.err()).isEqualTo(2);
        assertThat(judged.err()).contains("`gpu0`").doesNotContain("\tat ");
    }

    private static Run train(String pairs, String... more) {
        var line = new ArrayList<>(List.of("train", pairs, "--responses", "8", "--plain", "0", "--rate", "0.004"));
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    private static String heads() {
        return work.path("heads");
    }

    private static String version(String head) {
        try {
            return Json.read(Files.readAllBytes(Path.of(heads() + head, "manifest.json")))
                    .path("seal")
                    .asString()
                    .substring(0, 12);
        } catch (IOException absent) {
            throw new java.io.UncheckedIOException(absent);
        }
    }

    private static String spec() {
        return work.file(
                "letter.precept",
                "spec letter {",
                "  require response satisfies \"It  tells of a refund\"",
                "  require response satisfies \"" + OTHER + "\"",
                "}");
    }

    private static String[] pairs() {
        var lines = new ArrayList<String>();
        for (int text = 0; text < 150; text++) {
            String split = text < 80 ? "train" : text < 130 ? "dev" : "test";
            String word = text % 2 == 0 ? "refund" : WORDS.get(text % WORDS.size());
            lines.add(pair(CLAIM, text, word, split));
            if (text % 2 == 0 && text < 140) {
                lines.add(pair(OTHER, text, word, split));
            }
        }
        return lines.toArray(String[]::new);
    }

    private static String pair(String claim, int text, String word, String split) {
        return """
                {"claim": "%s", "response": "The %s of customer %d came on day %d.", "label": %b, "kind": "topic", \
                "family": "judgement", "instruction": "%d", "split": "%s"}""".formatted(claim, word, text, text, claim.contains(word), text, split);
    }
}
