package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Named;
import dev.precept.compiler.vocabulary.VocabularyPage;
import dev.precept.runtime.text.markdown.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What counts where, as the reference page shows it; made from the table that the splitting follows. */
public final class CountingTable {
    /** Units that count in the same places. */
    record Column(Place.Held held, List<StandardUnit> units) {}

    static final List<StandardUnit> EVERYWHERE = List.of(new Grapheme(), new Line(), new Emoji());

    static final List<Column> COLUMNS = List.of(
            new Column(Place.Held.WORDS, List.of(new Word(), new NumberWord())),
            new Column(Place.Held.SENTENCES, List.of(new Sentence())),
            new Column(Place.Held.PARAGRAPHS, List.of(new Paragraph())),
            new Column(Place.Held.MARKED, List.of(new Quotation(), new Placeholder())));

    private CountingTable() {}

    /** The section of the reference page. */
    public static VocabularyPage.Section section() {
        String rows = Arrays.stream(Place.values()).map(CountingTable::row).collect(Collectors.joining());
        return new VocabularyPage.Section("What counts where", """
                A response is read as Markdown, and what has a mark of its own is not prose. %s count everywhere; the others
                count in these places:

                | | %s |
                |---|%s
                %s""".formatted(
                        capitalised(names(EVERYWHERE)),
                        COLUMNS.stream().map(column -> names(column.units())).collect(Collectors.joining(" | ")),
                        "---|".repeat(COLUMNS.size()),
                        rows));
    }

    private static String row(Place place) {
        return "| %s | %s |\n"
                .formatted(
                        place.title(),
                        COLUMNS.stream()
                                .map(column -> place.holds(column.held()) ? "yes" : "no")
                                .collect(Collectors.joining(" | ")));
    }

    private static String names(List<StandardUnit> units) {
        String last = plural(units.getLast());
        return units.size() == 1
                ? last
                : units.subList(0, units.size() - 1).stream()
                                .map(CountingTable::plural)
                                .collect(Collectors.joining(", "))
                        + " and " + last;
    }

    private static String plural(StandardUnit unit) {
        return Objects.requireNonNull(unit.getClass().getAnnotation(Named.class))
                .plural();
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
