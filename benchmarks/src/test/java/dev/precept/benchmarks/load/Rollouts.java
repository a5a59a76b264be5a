package dev.precept.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Responses as a model in training gives them, drawn from a seed: 50 to 400 words in paragraphs, some with lists, headings or
 * code, some cut or signed, to prompts that are answered eight times each.
 */
public final class Rollouts {
    /** How many rollouts each prompt has. */
    public static final int GROUP = 8;

    private static final int FEWEST_WORDS = 50;
    private static final int MOST_WORDS = 400;
    private static final List<String> WORDS = List.of("""
            the of and a to in is that it was for on with as be at by from this have or one had not but what all were when we
            there can an your which their said if do will each about how up out them then she many some so these would other
            into has more her two like him see time could no make than first been its who now people my made over did down
            only way find use may water long little very after words called just where most know get through back much before
            also around another came come work three word must because does part even place well such here take why things
            help put years different away again off went old number great tell men say small every found still between name
            should home big give air line set own under read last never us left end along while might next sound below saw
            something thought both few those always looked show large often together asked house world going want school
            important until form food keep children feet land side without boy once animals life enough took sometimes four
            head above kind began almost live page got earth need far hand high year mother light parts country father let
            night following picture being study second eyes soon times story boys since white days ever paper hard near
            sentence better best across during today others however sure means knew it's try told young miles sun ways thing
            whole hear example heard several change answer room sea against top turned learn point city play toward five
            using himself usually money didn't seen car morning body upon family later turn move face door cut done group
            true half red fish plants café naïve Zürich résumé São façade coöperate über
            """.strip().split("\\s+"));
    static final List<String> TOPICS = List.of(
            "harbour", "lantern", "orchard", "railway", "glacier", "library", "compass", "bakery", "meadow", "bridge");

    private final Random random;

    public Rollouts(long seed) {
        this.random = new Random(seed);
    }

    /**
     * One response.
     *
     * @param group the prompt that it answers, from 0
     */
    public record Rollout(String id, int group, String prompt, String response) {}

    /** So many rollouts, group by group. */
    public List<Rollout> rollouts(int count) {
        var rollouts = new ArrayList<Rollout>(count);
        String prompt = "";
        for (int index = 0; index < count; index++) {
            if (index % GROUP == 0) {
                prompt = "Write to a customer about the " + one(TOPICS) + " and the " + one(TOPICS) + ". "
                        + sentence(12 + random.nextInt(12));
            }
            rollouts.add(new Rollout("r" + index, index / GROUP, prompt, response()));
        }
        return List.copyOf(rollouts);
    }

    private String response() {
        int words = FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS + 1);
        var text = new StringBuilder();
        while (words > 0) {
            int block = Math.min(words, 20 + random.nextInt(80));
            text.append(block(block)).append("\n\n");
            words -= block;
        }
        return random.nextInt(10) < 6
                ? text + "Best regards,\nThe Support Team"
                : text.toString().strip();
    }

    private String block(int words) {
        return switch (random.nextInt(12)) {
            case 0 -> "## " + sentence(Math.min(words, 6)) + "\n\n" + paragraph(words);
            case 1, 2 -> list(words);
            case 3 ->
                "```python\nfor " + one(WORDS) + " in range(" + random.nextInt(99) + "):\n    print(\"" + one(TOPICS)
                        + "\")\n```\n\n" + paragraph(words);
            default -> paragraph(words);
        };
    }

    private String list(int words) {
        var text = new StringBuilder();
        for (int left = words; left > 0; left -= 10) {
            text.append("- **")
                    .append(one(TOPICS))
                    .append("**: ")
                    .append(sentence(Math.min(left, 10)))
                    .append('\n');
        }
        return text.toString();
    }

    private String paragraph(int words) {
        var sentences = new ArrayList<String>();
        for (int left = words; left > 0; ) {
            int length = Math.min(left, 5 + random.nextInt(18));
            sentences.add(sentence(length));
            left -= length;
        }
        return String.join(" ", sentences);
    }

    private String sentence(int words) {
        var text = new StringBuilder();
        for (int index = 0; index < words; index++) {
            text.append(index == 0 ? "" : " ").append(word());
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.append(random.nextInt(8) == 0 ? '!' : '.').toString();
    }

    private String word() {
        int draw = random.nextInt(400);
        if (draw < 2) {
            return one(TOPICS);
        }
        return switch (draw) {
            case 2 -> "unfortunately";
            case 3 -> "\"" + one(WORDS) + "\"";
            case 4 -> Integer.toString(random.nextInt(10_000));
            case 5, 6, 7, 8, 9, 10, 11, 12 -> one(WORDS) + ",";
            default -> one(WORDS);
        };
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
