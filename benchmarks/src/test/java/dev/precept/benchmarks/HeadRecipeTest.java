package dev.precept.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.precept.runtime.exchange.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The way from nothing to rewards by a head of one's own, in small: real processes, a policy whose responses are stored. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeadRecipeTest {
    private static final Path SCRIPT = Repository.ROOT.resolve("trainer/recipes/heads/run.sh");
    private static final List<String> TEXTS = List.of(
            "Dear Ada, thank you! Your parcel is on its way, and you will have it on Monday.",
            "- One\n- Two\n- Three\n\nP.S. I am sorry: there are only 3 of them.",
            "THE WINTER WAS LONG AND NOBODY ASKED WHY.",
            "# A walk\n\nWe went along the river (it was cold), and then we came home. Did you see it?",
            "1. Boil the water\n2. Make the tea\n\n**Do not** forget the \"milk\".",
            "je ne sais pas ce que tu veux dire, mais je vais essayer de t'aider demain matin.");

    @TempDir
    private Path folder;

    private record Ended(int exit, String said) {}

    @Test
    void itGoesOnWhereItStoppedAndEndsWithRewards() throws IOException, InterruptedException {
        assumeThat(new ProcessBuilder("sh", "-c", "python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))'")
                        .start()
                        .waitFor())
                .as("SKIPPED: the recipe of heads, for want of a python3 of 3.10 or newer")
                .isZero();
        Path stored = Files.createFile(folder.resolve("responses.jsonl"));

        Ended first = run(Map.of());
        assertThat(first.exit()).as(first.said()).isEqualTo(1);
        assertThat(made("3-rollout.txt")).doesNotExist();

        Files.writeString(stored, responses());
        Ended second = run(Map.of());
        assertThat(second.exit()).as(second.said()).isZero();
        assertThat(second.said()).contains("1-instructions.txt is there", "2-curriculum.txt is there");
        assertThat(Files.readString(made("7-rewards.txt")))
                .contains("judged by head@", "| level |", "judgements UNKNOWN: ", "without a reward: ");
        JsonNode manifest = Json.read(Files.readAllBytes(made("head/manifest.json")));
        assertThat(Files.readString(made("7-rewards.txt")))
                .contains("judged by head@"
                        + manifest.path("seal").stringValue("").substring(0, 12));

        Ended third = run(Map.of());
        assertThat(third.exit()).isZero();
        assertThat(third.said().lines()).hasSize(7).allMatch(line -> line.endsWith(" is there"));

        Ended other = run(Map.of("SEED", "2"));
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.said()).contains("begun with other settings", "choose another folder");
    }

    private Path made(String name) {
        return folder.resolve("run").resolve(name);
    }

    private Ended run(Map<String, String> settings) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "sh", SCRIPT.toString(), folder.resolve("run").toString())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putAll(Map.of(
                "COUNT", "12",
                "STEPS", "4",
                "TRAIN", "--every 2 --plain 1 --measured 10",
                "PRECEPT", precept().toString(),
                "POLICY", "file:" + folder.resolve("responses.jsonl")));
        environment.putAll(settings);
        Process process = builder.start();
        try (var printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String said = String.join("\n", printed.lines().toList());
            return new Ended(process.waitFor(), said);
        }
    }

    /** What starts Precept, of the classes under test. */
    private Path precept() throws IOException {
        Path file = folder.resolve("precept");
        Files.writeString(
                file,
                "#!/bin/sh\nexec '%s' -cp '%s' dev.precept.runtime.cli.Precept \"$@\"\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path")));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** One of a few texts to each rung. */
    private String responses() throws IOException {
        var lines = new StringBuilder();
        for (String rung : Files.readAllLines(made("ladder.jsonl"))) {
            String id = Json.read(Json.utf8(rung)).path("id").stringValue("");
            String text = TEXTS.get(Math.floorMod(id.hashCode(), TEXTS.size()));
            lines.append(Json.written(
                            JsonNodeFactory.instance.objectNode().put("id", id).put("response", text)))
                    .append('\n');
        }
        return lines.toString();
    }
}
