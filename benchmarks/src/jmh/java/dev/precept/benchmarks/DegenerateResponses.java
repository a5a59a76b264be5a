package dev.precept.benchmarks;

import dev.precept.runtime.rows.Line;
import dev.precept.runtime.rows.Lines;
import dev.precept.runtime.suite.BadRecord;
import dev.precept.runtime.suite.Mode;
import dev.precept.runtime.suite.PromptReader;
import dev.precept.runtime.suite.PromptRecord;
import dev.precept.runtime.suite.Score;
import dev.precept.runtime.suite.Suite;
import dev.precept.runtime.suite.ifeval.Ifeval;
import dev.precept.runtime.suite.reference.PunktParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What answers earn that answer nothing: for each of them the share of IFEval's prompts that accept it and the share of
 * instructions that it follows, in both modes, as a Markdown table. Takes the prompt file.
 */
public final class DegenerateResponses {
    private static final Pattern KEYWORD = Pattern.compile("\\p{L}{5,}");
    private static final Map<String, Function<String, String>> ANSWERS = answers();

    private DegenerateResponses() {}

    public static void main(String[] arguments) throws IOException, BadRecord {
        System.out.println(
                "| response | reference, prompts | reference, instructions | native, prompts | native, instructions |");
        System.out.println("|---|---|---|---|---|");
        List<Share> reference = shares(Path.of(arguments[0]), Mode.REFERENCE);
        List<Share> meant = shares(Path.of(arguments[0]), Mode.NATIVE);
        int row = 0;
        for (String name : ANSWERS.keySet()) {
            System.out.println("| %s | %s | %s |".formatted(name, reference.get(row), meant.get(row)));
            row++;
        }
    }

    /** What one answer earned, strict. */
    private record Share(int prompts, int accepted, int instructions, int followed) {
        Share with(Score score) {
            return new Share(
                    prompts + 1,
                    accepted + (score.strict().allHold() ? 1 : 0),
                    instructions + score.strict().count(),
                    followed + score.strict().holding());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.2f %% | %.2f %%", 100.0 * accepted / prompts, 100.0 * followed / instructions);
        }
    }

    private static List<Share> shares(Path file, Mode mode) throws IOException, BadRecord {
        Suite suite = Ifeval.suite(mode.base(), PunktParameters.english(), Ifeval.LANGUAGE_SEED);
        var shares = new ArrayList<Share>();
        ANSWERS.forEach((name, answer) -> shares.add(new Share(0, 0, 0, 0)));
        try (Lines lines = Lines.of(Files.newInputStream(file))) {
            while (lines.hasNext()) {
                Line line = lines.next();
                PromptRecord prompt = new PromptReader(suite).read(line);
                var scorer = mode.scorer(prompt, suite);
                int row = 0;
                for (Function<String, String> answer : ANSWERS.values()) {
                    shares.set(row, shares.get(row).with(scorer.score(answer.apply(prompt.prompt()))));
                    row++;
                }
            }
        }
        return shares;
    }

    private static Map<String, Function<String, String>> answers() {
        var answers = new LinkedHashMap<String, Function<String, String>>();
        for (String text : List.of(".", "0", "{}", "\"x\"", "\ud83d\ude00")) {
            answers.put("`" + text + "`", prompt -> text);
        }
        answers.put("white space", prompt -> " \n\t ");
        answers.put("`ok`", prompt -> "ok");
        answers.put("a polite refusal", prompt -> "I'm sorry, but I can't help with that request.");
        answers.put("the prompt itself", prompt -> prompt);
        answers.put(
                "the prompt's keywords in a row",
                prompt -> KEYWORD.matcher(prompt)
                        .results()
                        .map(found -> found.group())
                        .distinct()
                        .collect(Collectors.joining(" ")));
        return answers;
    }
}
