package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Judges by a head. The claims about one text are asked together and the text is read once for all of them; texts are read whole,
 * in windows that overlap where they are long; a claim is never cut. It answers claims of the kinds that it was calibrated for,
 * and only where it is sure enough.
 *
 * @param silence whether it keeps silent where it is not sure
 */
record HeadJudge(PublicEncoder encoder, Manifest manifest, Scorer scorer, Silence silence) implements Judge {
    /** Windows of a text at most: some 70,000 words. */
    private static final int WINDOWS = 320;

    /** What it does where it is not sure. */
    enum Silence {
        KEPT,
        /** For measurements: it answers everything, kinds that it does not know with the probability as it came. */
        BROKEN
    }

    @Override
    public List<Answer> judge(List<Claim> claims) {
        var answers = new Answer[claims.size()];
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        for (int at = 0; at < claims.size(); at++) {
            Optional<String> reason = refusal(claims.get(at).statement());
            if (reason.isPresent()) {
                answers[at] = new Answer.Undecided(reason.get());
            } else {
                byText.computeIfAbsent(text(claims.get(at)), text -> new ArrayList<>())
                        .add(at);
            }
        }
        ask(claims, byText, answers);
        return List.copyOf(Arrays.asList(answers));
    }

    /** What is read for a claim: the text, without the claim where it repeats it. */
    private static String text(Claim claim) {
        return Repetition.without(whole(claim), claim.statement());
    }

    private static String whole(Claim claim) {
        return claim.context().substring(claim.start(), claim.end());
    }

    private Optional<String> refusal(String statement) {
        if (Question.of(statement, encoder.pieces()).length() > encoder.shape().positions()) {
            return Optional.of("the statement is longer than the head can read, and it is never cut");
        }
        if (silence == Silence.BROKEN || kind(statement).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                manifest.dedicated()
                        ? "the head is for another statement, and for that alone"
                        : "the head was not calibrated for statements like this one");
    }

    private Optional<Kind> kind(String statement) {
        return manifest.dedicated()
                ? manifest.kinds().stream()
                        .findFirst()
                        .filter(kind -> ClaimSentence.of(statement).equals(ClaimSentence.of(manifest.claim())))
                : ClaimWords.kind(statement, manifest.kinds());
    }

    private void ask(List<Claim> claims, Map<String, List<Integer>> byText, Answer[] answers) {
        var inquiries = new ArrayList<Scorer.Inquiry>();
        var places = new ArrayList<List<Integer>>();
        byText.forEach((text, of) -> {
            Reading reading = Reading.of(text, encoder.pieces());
            if (reading.windows(manifest.shape()).size() > WINDOWS) {
                of.forEach(at -> answers[at] = new Answer.Undecided("the text is longer than the head reads"));
            } else {
                inquiries.add(new Scorer.Inquiry(
                        reading,
                        of.stream()
                                .map(at -> Question.of(claims.get(at).statement(), encoder.pieces()))
                                .toList()));
                places.add(of);
            }
        });
        List<double[]> logits = scorer.logits(inquiries);
        for (int inquiry = 0; inquiry < places.size(); inquiry++) {
            String read = read(inquiries.get(inquiry).reading());
            for (int question = 0; question < places.get(inquiry).size(); question++) {
                int at = places.get(inquiry).get(question);
                Claim claim = claims.get(at);
                boolean repeated = !text(claim).equals(whole(claim));
                answers[at] = answer(
                        claim.statement(),
                        logits.get(inquiry)[question],
                        repeated ? read + ", without the statement, which it repeats" : read);
            }
        }
    }

    private Answer answer(String statement, double logit, String read) {
        Optional<Kind> kind = kind(statement);
        double probability =
                kind.map(Kind::calibration).orElse(Calibration.PLAIN).probability(logit);
        Answering answering = kind.map(Kind::answering).orElse(Answering.ALWAYS);
        if (silence == Silence.KEPT && !answering.answers()) {
            return new Answer.Undecided("the head was not shown to be better than a guess on statements of this kind");
        }
        if (silence == Silence.KEPT && !answering.decides(probability)) {
            return new Answer.Undecided(String.format(
                    Locale.ROOT,
                    "the head is not sure: probability %.3f, and it decides up to %.3f and from %.3f",
                    probability,
                    answering.least(),
                    answering.most()));
        }
        return new Answer.Decided(probability, binding(statement).label(), read);
    }

    private String read(Reading reading) {
        int tokens = reading.tokens().ids().length;
        int windows = reading.windows(manifest.shape()).size();
        return windows == 1
                ? "all of it, " + tokens + " tokens"
                : "all of it, %d tokens in %d windows that overlap by %d"
                        .formatted(tokens, windows, manifest.shape().overlap());
    }

    @Override
    public JudgeBinding binding() {
        return new JudgeBinding(manifest.name(), manifest.version(), Optional.empty());
    }

    @Override
    public JudgeBinding binding(String statement) {
        return new JudgeBinding(
                manifest.name(),
                manifest.version(),
                silence == Silence.BROKEN ? Optional.empty() : Optional.of(band(statement)),
                manifest.dedicated() ? JudgeBinding.Reach.ONE_STATEMENT : JudgeBinding.Reach.ANY_STATEMENT);
    }

    /** All probabilities where it never answers. */
    private JudgeBinding.Band band(String statement) {
        return kind(statement)
                .map(Kind::answering)
                .filter(Answering::answers)
                .map(known -> new JudgeBinding.Band(known.least(), known.most()))
                .orElseGet(() -> new JudgeBinding.Band(0, 1));
    }

    @Override
    public void close() {
        scorer.close();
    }
}
