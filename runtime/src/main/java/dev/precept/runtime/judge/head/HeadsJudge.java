package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges by several heads: a claim that has a head of its own goes to it, and all others to the general one.
 *
 * @param general takes any claim
 * @param dedicated by the sentence of the claim
 */
record HeadsJudge(Optional<HeadJudge> general, SequencedMap<String, HeadJudge> dedicated) implements Judge {
    private static final int SHOWN = 12;

    @Override
    public List<Answer> judge(List<Claim> claims) {
        var answers = new Answer[claims.size()];
        Map<HeadJudge, List<Integer>> byHead = new LinkedHashMap<>();
        for (int at = 0; at < claims.size(); at++) {
            Optional<HeadJudge> head = head(claims.get(at).statement());
            if (head.isPresent()) {
                byHead.computeIfAbsent(head.get(), one -> new ArrayList<>()).add(at);
            } else {
                answers[at] = new Answer.Undecided("no head here is for this statement");
            }
        }
        byHead.forEach((head, places) -> {
            List<Answer> given = head.judge(places.stream().map(claims::get).toList());
            for (int at = 0; at < places.size(); at++) {
                answers[places.get(at)] = given.get(at);
            }
        });
        return List.copyOf(Arrays.asList(answers));
    }

    private Optional<HeadJudge> head(String statement) {
        return Optional.ofNullable(dedicated.get(ClaimSentence.of(statement))).or(() -> general);
    }

    private List<HeadJudge> heads() {
        return Stream.concat(general.stream(), dedicated.values().stream()).toList();
    }

    /** All of them as one, whose version follows from all of theirs. */
    @Override
    public JudgeBinding binding() {
        List<JudgeBinding> all = heads().stream().map(HeadJudge::binding).toList();
        String labels = all.stream().map(JudgeBinding::label).collect(Collectors.joining("\n"));
        String first = all.getFirst().judge();
        return new JudgeBinding(
                all.size() == 1 ? first : first + " and " + (all.size() - 1) + " more",
                HeadFolder.sha256(labels.getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN),
                Optional.empty());
    }

    @Override
    public JudgeBinding binding(String statement) {
        return head(statement).map(head -> head.binding(statement)).orElse(JudgeBinding.NONE);
    }

    @Override
    public void close() {
        heads().forEach(HeadJudge::close);
    }
}
