package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.JudgeBinding;
import dev.precept.runtime.judge.JudgeProvider;
import dev.precept.runtime.judge.JudgeSettings;
import dev.precept.runtime.judge.Opening;
import java.net.URI;
import java.util.Optional;

/** {@code classify:URL}, perhaps with {@code #MODEL}: a classifier as vLLM serves it, by {@code /score} where the URL ends so. */
public final class ClassifierProvider implements JudgeProvider {
    private static final String SCORE = "/score";

    @Override
    public String scheme() {
        return "classify";
    }

    @Override
    public String form() {
        return "classify:URL";
    }

    @Override
    public Opening open(JudgeAddress address, JudgeSettings settings) {
        return Server.at(address, "classify:http://127.0.0.1:8000/classify", server -> opened(server, settings));
    }

    private static Opening opened(Server server, JudgeSettings settings) {
        boolean scores = server.base().getPath().endsWith(SCORE);
        URI address = scores ? server.base() : server.ending("/classify");
        String model = server.model().map(name -> "#" + name).orElse("");
        var binding = new JudgeBinding("classify:" + address + model, ClassifierAsking.VERSION, Optional.empty());
        var calls = new Calls(settings);
        var form = scores ? ClassifierAsking.Form.SCORE : ClassifierAsking.Form.CLASSIFY;
        var asking = new ClassifierAsking(address, form, server.model(), binding.label(), calls);
        return new Opening.Opened(new RemoteJudge(binding, asking, calls));
    }
}
