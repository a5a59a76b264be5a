package dev.precept.benchmarks.imports;

import dev.precept.benchmarks.judging.LabelledClaim;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.rows.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An item of InFoBench with a response to it: {@code id}, {@code instruction}, {@code input}, {@code response}, the questions as
 * {@code decomposed_questions} or {@code constraints}, their labels as {@code question_label} or {@code labels}, perhaps {@code subset}, and
 * perhaps recorded {@code verdicts}.
 *
 * @param subset easy or hard; empty where it is not told
 * @param labels of each question, what it is about
 * @param recorded a verdict for each question, or none at all
 */
public record InfoBenchItem(
        String id,
        String subset,
        String prompt,
        String response,
        List<String> questions,
        List<List<String>> labels,
        List<Boolean> recorded) {
    public InfoBenchItem {
        questions = List.copyOf(questions);
        labels = List.copyOf(labels);
        recorded = List.copyOf(recorded);
    }

    /** Reads one. @throws Importer.Unfit where it is none */
    public static InfoBenchItem read(Line line) throws Importer.Unfit {
        Record item = Record.of(line);
        List<String> questions = item.texts("decomposed_questions", "constraints");
        List<List<String>> labels = labels(item);
        Record.sameLength("questions", questions.size(), "labels", labels.size());
        boolean judged = item.json().path("verdicts").isArray();
        List<Boolean> recorded = judged ? item.verdicts("verdicts") : List.of();
        if (judged) {
            Record.sameLength("questions", questions.size(), "verdicts", recorded.size());
        }
        String input = item.json().path("input").stringValue("");
        String instruction = item.text("instruction");
        return new InfoBenchItem(
                item.name("id"),
                item.json().path("subset").stringValue(""),
                input.isBlank() ? instruction : instruction + "\n\n" + input,
                item.text("response"),
                questions,
                labels,
                recorded);
    }

    /** Labelled claims of a line with recorded verdicts. */
    public static List<LabelledClaim> rows(Line line) throws Importer.Unfit {
        InfoBenchItem item = read(line);
        if (item.recorded().isEmpty() && !item.questions().isEmpty()) {
            throw new Importer.Unfit("there are no `verdicts`, so nothing says what is true");
        }
        return IntStream.range(0, item.questions().size()).mapToObj(item::row).toList();
    }

    /** Its questions, as a judge is asked them. */
    public List<Claim> claims() {
        return questions.stream()
                .map(question -> new Claim(question, Optional.of(prompt), response, 0, response.length()))
                .toList();
    }

    private LabelledClaim row(int index) {
        return new LabelledClaim(
                id + "/" + (index + 1),
                questions.get(index),
                response,
                recorded.get(index),
                Optional.of(prompt),
                Optional.of(id),
                labels.get(index).stream().findFirst());
    }

    private static List<List<String>> labels(Record item) throws Importer.Unfit {
        var labels = new ArrayList<List<String>>();
        for (JsonNode some : item.list("question_label", "labels")) {
            labels.add(
                    some.isArray()
                            ? some.valueStream()
                                    .map(label -> label.stringValue(""))
                                    .toList()
                            : List.of(some.stringValue("")));
        }
        return labels;
    }
}
