package dev.precept.runtime.judge.cache;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A process that has batch after batch judged through a cache, and says which are done, until it is killed. */
final class AnswerWriter {
    static final int BATCH = 40;

    private AnswerWriter() {}

    public static void main(String... arguments) {
        int from = Integer.parseInt(arguments[1]);
        var opened = CachedJudge.open(new Arithmetic(), Path.of(arguments[0]), 1_000_000);
        try (Judge judge = ((CachedJudge.Opened.Ready) opened).judge()) {
            for (int batch = from; ; batch++) {
                judge.judge(batch(batch));
                System.out.println(batch);
            }
        }
    }

    /** The claims of one batch, other than those of all others. */
    static List<Claim> batch(int batch) {
        return IntStream.range(0, BATCH)
                .mapToObj(index -> claim(batch * BATCH + index))
                .toList();
    }

    static Claim claim(int number) {
        String text = "The text number " + number + ".";
        return new Claim("Is number " + number + ".", Optional.empty(), text, 0, text.length());
    }

    static Answer answer(Claim claim) {
        int number = Integer.parseInt(claim.statement().replaceAll("\\D", ""));
        return new Answer.Decided((number % 1000) / 1000.0, "arithmetic@1", "all of it");
    }

    /** A judge whose answers follow from the claim. */
    record Arithmetic() implements Judge {
        @Override
        public List<Answer> judge(List<Claim> claims) {
            return claims.stream().map(AnswerWriter::answer).toList();
        }

        @Override
        public JudgeBinding binding() {
            return new JudgeBinding("arithmetic", "1", Optional.empty());
        }
    }
}
