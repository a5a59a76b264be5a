package dev.precept.trainer.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Labels that cost nothing: a response answers its own prompt and not another one. Each prompt's begin is claimed of its own
 * responses and, as often, of others', so that neither the claim nor the response tells the label.
 */
final class Relevance {
    static final String KIND = "relevance";

    private static final List<String> WORDINGS = List.of(
            "The response does this: %s",
            "The text is an answer to: %s",
            "Does the generated text fulfil this request: %s?",
            "Is the generated text about this: %s?");
    private static final int LEAST = 20;
    private static final int MOST = 160;

    private Relevance() {}

    /** One true and one false claim for each response whose prompt is known. */
    static List<Pair> of(List<Pair> pairs) {
        Map<String, Map<String, Pair>> bySplit = new TreeMap<>();
        pairs.forEach(pair -> bySplit.computeIfAbsent(pair.split(), split -> new LinkedHashMap<>())
                .putIfAbsent(pair.response(), pair));
        var all = new ArrayList<Pair>();
        bySplit.values().forEach(some -> all.addAll(paired(List.copyOf(some.values()))));
        return all;
    }

    private static List<Pair> paired(List<Pair> responses) {
        List<Pair> known =
                responses.stream().filter(pair -> asked(pair).isPresent()).toList();
        var all = new ArrayList<Pair>();
        for (int at = 0; at < known.size(); at++) {
            Pair one = known.get(at);
            Pair other = known.get((at + known.size() / 2) % known.size());
            String wording = WORDINGS.get(Math.floorMod(one.response().hashCode(), WORDINGS.size()));
            all.add(claimed(one, one, wording, true));
            if (!other.instruction().equals(one.instruction())) {
                all.add(claimed(one, other, wording, false));
            }
        }
        return all;
    }

    private static Pair claimed(Pair of, Pair asking, String wording, boolean truth) {
        return new Pair(
                of.id() + (truth ? "+" : "-"),
                wording.formatted(asked(asking).orElse("")),
                of.prompt(),
                of.response(),
                truth,
                "exact",
                "judgement",
                KIND,
                of.instruction(),
                of.split(),
                truth,
                false,
                Optional.of(truth));
    }

    /** The first sentence of the prompt that says something, without what it ends with. */
    private static Optional<String> asked(Pair pair) {
        String prompt = pair.prompt().strip();
        int end = 0;
        while (end < prompt.length() && (end < LEAST || ".?!\n".indexOf(prompt.charAt(end)) < 0) && end < MOST) {
            end++;
        }
        return Optional.of(prompt.substring(0, end).strip().replace('"', '\'')).filter(text -> text.length() >= LEAST);
    }
}
