package dev.precept.trainer.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RolloutFileTest {
    private static final ObjectNode SETTINGS =
            JsonMapper.shared().createObjectNode().put("temperature", 0.8);

    @TempDir
    private Path folder;

    @Test
    void halfALineIsCutOffAndTheRestIsKept() throws IOException {
        Path path = folder.resolve("rollouts.jsonl");
        try (RolloutFile file = RolloutFile.open(path, SETTINGS)) {
            file.append(row("a"));
        }
        String whole = Files.readString(path);
        Files.writeString(path, whole + "{\"id\":\"b\",\"settings\":{\"temperature\":0.8}}");

        try (RolloutFile file = RolloutFile.open(path, SETTINGS)) {
            assertThat(file.has("a")).isTrue();
            assertThat(file.has("b")).isFalse();
            assertThat(Files.readString(path)).isEqualTo(whole);
            file.append(row("c"));
        }
        assertThat(Files.readString(path)).startsWith(whole).hasLineCount(2);
    }

    @Test
    void rowsOfOtherSettingsAndAnotherWritersFileAreRefused() throws IOException {
        Path path = folder.resolve("rollouts.jsonl");
        try (RolloutFile file = RolloutFile.open(path, SETTINGS)) {
            file.append(row("a"));
            assertThatThrownBy(() -> RolloutFile.open(path, SETTINGS)).hasMessageContaining("being written");
        }
        assertThatThrownBy(() -> RolloutFile.open(
                        path, JsonMapper.shared().createObjectNode().put("temperature", 1)))
                .hasMessageContaining(":1: made with other settings");
        Files.writeString(path, "no json\n" + Files.readString(path));
        assertThatThrownBy(() -> RolloutFile.open(path, SETTINGS)).hasMessageContaining(":1: no JSON");
    }

    @Test
    void whatMayPassIsTriedAgainAndWhatWillNotIsGivenUp() throws Exception {
        var tries = new AtomicInteger();
        Policy busy = ask -> {
            if (tries.incrementAndGet() < 3) {
                throw new Unanswered("status 503", Unanswered.Retry.WORTHWHILE);
            }
            return new Completion("at last", "stop", 2);
        };
        Policy refusing = ask -> {
            tries.incrementAndGet();
            throw new Unanswered("status 400", Unanswered.Retry.USELESS);
        };
        var ask = new Ask("rung", "prompt", 0, 7);

        assertThat(new PatientPolicy(busy, 3, Duration.ofMillis(1))
                        .complete(ask)
                        .response())
                .isEqualTo("at last");
        tries.set(0);
        assertThatThrownBy(() -> new PatientPolicy(busy, 2, Duration.ofMillis(1)).complete(ask))
                .isInstanceOf(Unanswered.class);
        tries.set(0);
        assertThatThrownBy(() -> new PatientPolicy(refusing, 9, Duration.ofMillis(1)).complete(ask))
                .isInstanceOf(Unanswered.class);
        assertThat(tries).hasValue(1);
    }

    private static ObjectNode row(String id) {
        ObjectNode row = JsonMapper.shared().createObjectNode().put("id", id);
        row.set("settings", SETTINGS);
        return row;
    }
}
