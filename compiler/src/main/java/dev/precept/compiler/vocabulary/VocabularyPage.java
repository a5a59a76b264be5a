package dev.precept.compiler.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference page of a vocabulary in Markdown: every kind with its phrase, meaning, parameters and examples. */
public final class VocabularyPage {
    private VocabularyPage() {}

    /**
     * More than the kinds themselves say, behind them.
     *
     * @param title of its heading
     * @param markdown what stands below
     */
    public record Section(String title, String markdown) {}

    /** The whole page, with a line break at the end. */
    public static String of(Vocabulary vocabulary, List<Section> more) {
        return of(Entry.all(vocabulary), more);
    }

    /** The same for some kinds alone. */
    public static String of(List<Entry> entries, List<Section> more) {
        var page = new StringBuilder("# Vocabulary\n\n");
        page.append("""
                A rule is said of a subject: `response` or a part of it, such as `every paragraph`, then the phrase. In a phrase
                `{name}` stands for an argument. The same rule has another form where several are spoken of.

                A graded score is from 0 to 1, and 1 exactly where the rule holds. Of `all of` a list it is the mean of the items' scores, of
                `any of` the best; `none of`, `not` and `forbid` take how near the text was to failing. A count `n` below its range scores
                `n / least`, above it `most / n` (with one added to both where nothing is allowed); a judgement scores its probability.

                """);
        page.append(rules(entries));
        String units = entries.stream()
                .flatMap(entry -> entry instanceof Entry.OfUnit unit ? Stream.of(unit(unit)) : Stream.empty())
                .collect(Collectors.joining());
        if (!units.isEmpty()) {
            page.append("## Units\n\n").append(units);
        }
        more.forEach(section -> page.append(
                "## %s\n\n%s\n\n".formatted(section.title(), section.markdown().strip())));
        return page.toString().stripTrailing() + "\n";
    }

    private static String rules(List<Entry> entries) {
        var text = new StringBuilder();
        for (Family family : Family.values()) {
            String rules = entries.stream()
                    .filter(entry -> entry.family() == family)
                    .flatMap(entry -> entry instanceof Entry.OfRule rule ? Stream.of(rule(rule)) : Stream.empty())
                    .collect(Collectors.joining());
            if (!rules.isEmpty()) {
                text.append("### %s\n\n".formatted(capitalised(family.word()))).append(rules);
            }
        }
        return text.isEmpty() ? "" : "## Rules\n\n" + text;
    }

    private static String rule(Entry.OfRule rule) {
        return """
                #### %s

                %s

                Of several: %s. Speaks of a %s. Graded score: %s.

                %s%s%s""".formatted(
                        Markdown.code(rule.phrase()),
                        rule.summary(),
                        Markdown.code(rule.plural()),
                        rule.subject(),
                        rule.nearness(),
                        parameters(rule.parameters()),
                        sample("Holds", rule.holds()),
                        sample("Fails", rule.fails()));
    }

    private static String unit(Entry.OfUnit unit) {
        var example = unit.example();
        String pieces = example.pieces().isEmpty()
                ? "none"
                : example.pieces().stream().map(Markdown::code).collect(Collectors.joining(", "));
        return """
                ### %s, %s

                %s

                A part of a %s. A count of it is of the family %s.

                %s%s
                The %s in it: %s.

                """.formatted(
                        Markdown.code(unit.phrase()),
                        Markdown.code(unit.plural()),
                        unit.summary(),
                        unit.subject(),
                        unit.family().word(),
                        parameters(unit.parameters()),
                        Markdown.fence(example.text()),
                        Markdown.code(filled(unit, example.arguments())),
                        pieces);
    }

    private static String parameters(List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return "";
        }
        String rows = parameters.stream()
                .map(parameter -> "| %s | %s | %s |\n"
                        .formatted(
                                Markdown.cell(parameter.name()),
                                parameter.type().meaning(),
                                Markdown.cell(parameter.type().sample())))
                .collect(Collectors.joining());
        return "| parameter | is | such as |\n|---|---|---|\n" + rows + "\n";
    }

    private static String sample(String outcome, Entry.Sample sample) {
        String prompt = sample.prompt().stream()
                .map(text -> "\n\nafter the prompt\n\n" + Markdown.fence(text))
                .collect(Collectors.joining());
        return "%s: %s\n\n%s%s\n"
                .formatted(outcome, Markdown.code(sample.predicate()), Markdown.fence(sample.response()), prompt);
    }

    /** The name with the arguments in the place of its holes, which stand at its end. */
    private static String filled(Entry.OfUnit unit, String arguments) {
        return unit.parameters().isEmpty()
                ? unit.plural()
                : unit.plural().substring(0, unit.plural().indexOf('{')) + arguments;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
