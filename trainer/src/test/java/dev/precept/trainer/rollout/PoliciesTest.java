package dev.precept.trainer.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    @Test
    void storedResponsesAreFoundByRungAndByPromptInTheirOrder() throws Exception {
        String rows = """
                {"id": "rung1", "response": "one"}
                {"id": "rung1", "response": "another"}
                {"prompt": "Say something.\\n", "response": "something"}
                """;
        StoredPolicy policy = StoredPolicy.read(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));

        assertThat(policy.complete(new Ask("rung1", "?", 1, 0)).response()).isEqualTo("another");
        assertThat(policy.complete(new Ask("rung2", "Say something.", 0, 0)).response())
                .isEqualTo("something");
        assertThatThrownBy(() -> policy.complete(new Ask("rung1", "?", 2, 0)))
                .isInstanceOf(Unanswered.class)
                .hasMessageContaining("no stored response 2 to rung rung1");
    }

    /** Where `trainer/recipes/policy/serve.sh` runs and PRECEPT_POLICY names its address up to /v1. */
    @Test
    void theRealPolicyAnswersTheSameToTheSameSeed() throws Exception {
        Optional<String> address = Optional.ofNullable(System.getenv("PRECEPT_POLICY"));
        assumeThat(address).as("PRECEPT_POLICY is not set: no policy is asked").isPresent();
        var sampling = new Sampling(0.8, 0.95, 16, 1, Optional.empty());
        var policy = new OpenAiPolicy(
                URI.create(address.get()), "smollm2-135m-instruct", sampling, Duration.ofSeconds(60), Optional.empty());
        var ask = new Ask("rung", "Write a sentence about the sea.", 0, 7);

        Completion first = policy.complete(ask);
        assertThat(first.response()).isNotBlank();
        assertThat(first.tokens()).isBetween(1L, 16L);
        assertThat(policy.complete(ask)).isEqualTo(first);
    }
}
