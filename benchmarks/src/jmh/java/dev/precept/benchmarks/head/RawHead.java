package dev.precept.benchmarks.head;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import dev.precept.runtime.judge.head.HeadFolder;
import dev.precept.runtime.judge.head.PublicEncoder;
import dev.precept.runtime.judge.head.Question;
import dev.precept.runtime.judge.head.Reading;
import dev.precept.runtime.judge.head.Repetition;
import dev.precept.runtime.judge.head.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A head that answers everything, with its probabilities before calibration. */
record RawHead(PublicEncoder encoder, HeadFolder head, Scorer scorer) implements Judge {
    /** @param folder the head that comes with Precept where there is none */
    static RawHead of(Optional<Path> folder) {
        PublicEncoder encoder = PublicEncoder.miniLm();
        HeadFolder head =
                folder.map(path -> HeadFolder.read(path, encoder)).orElseGet(() -> HeadFolder.embedded(encoder));
        return new RawHead(encoder, head, Scorer.of(encoder, head, 1));
    }

    @Override
    public List<Answer> judge(List<Claim> claims) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        for (int at = 0; at < claims.size(); at++) {
            Claim claim = claims.get(at);
            byText.computeIfAbsent(Repetition.without(claim.context(), claim.statement()), text -> new ArrayList<>())
                    .add(at);
        }
        var answers = new Answer[claims.size()];
        byText.forEach((text, places) -> {
            List<Question> questions = places.stream()
                    .map(at -> Question.of(claims.get(at).statement(), encoder.pieces()))
                    .toList();
            double[] logits = scorer.logits(List.of(new Scorer.Inquiry(Reading.of(text, encoder.pieces()), questions)))
                    .getFirst();
            for (int place = 0; place < logits.length; place++) {
                double probability = 1 / (1 + Math.exp(-logits[place]));
                answers[places.get(place)] =
                        new Answer.Decided(probability, binding().label(), "all of it");
            }
        });
        return List.of(answers);
    }

    @Override
    public JudgeBinding binding() {
        return new JudgeBinding(head.manifest().name(), head.manifest().version(), Optional.empty());
    }

    @Override
    public void close() {
        scorer.close();
    }
}
