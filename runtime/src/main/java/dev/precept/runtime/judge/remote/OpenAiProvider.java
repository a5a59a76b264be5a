package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeBinding;
import dev.precept.runtime.judge.JudgeProvider;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Opening;
import java.net.URI;
import java.util.Optional;

/** {@code openai:URL#MODEL}: a model with an OpenAI-compatible chat interface; the URL ends before {@code /chat/completions}. */
public final class OpenAiProvider implements JudgeProvider {
    private static final String EXAMPLE = "openai:http://127.0.0.1:8000/v1#qwen3-8b";

    @Override
    public String scheme() {
        return "openai";
    }

    @Override
    public String form() {
        return "openai:URL#MODEL";
    }

    @Override
    public Opening open(JudgeAddress address, JudgeSettings settings) {
        return Server.at(
                address,
                EXAMPLE,
                server -> server.model()
                        .map(model -> opened(server.ending("/chat/completions"), model, settings))
                        .orElseGet(() -> address.refused(
                                "the address names no model", "write it after a `#`: `" + EXAMPLE + "`")));
    }

    /** Another number of votes gives other probabilities. */
    private static String version(int votes) {
        return votes == JudgeSettings.USUAL.votes() ? ChatQuestion.VERSION : ChatQuestion.VERSION + "-votes-" + votes;
    }

    private static Opening opened(URI address, String model, JudgeSettings settings) {
        var binding = new JudgeBinding("openai:" + address + "#" + model, version(settings.votes()), Optional.empty());
        var calls = new Calls(settings);
        var asking = new ChatAsking(address, model, binding.label(), settings.votes(), calls);
        return new Opening.Opened(new RemoteJudge(binding, asking, calls));
    }
}
