package dev.precept.runtime.cli;

import dev.precept.compiler.diagnostic.Palette;
import dev.precept.compiler.diagnostic.Tone;
import dev.precept.compiler.vocabulary.Entry;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** Kinds as text for a terminal. */
record VocabularyListing(Palette palette) {
    /** By family, each phrase with its summary. */
    String brief(List<Entry> entries) {
        var text = new StringBuilder();
        for (Family family : Family.values()) {
            List<Entry> members =
                    entries.stream().filter(entry -> entry.family() == family).toList();
            if (!members.isEmpty()) {
                text.append(family.word()).append('\n');
                members.forEach(entry -> text.append("  ")
                        .append(head(entry))
                        .append("\n    ")
                        .append(entry.summary())
                        .append('\n'));
            }
        }
        return text.toString();
    }

    /** Each with all that is said of it. */
    String whole(List<Entry> entries) {
        return entries.stream().map(this::whole).collect(Collectors.joining("\n"));
    }

    private String whole(Entry entry) {
        var text = new StringBuilder(head(entry))
                .append("\n  ")
                .append(entry.summary())
                .append('\n');
        line(text, "several", entry.plural());
        switch (entry) {
            case Entry.OfRule rule -> {
                line(text, "of a", rule.subject());
                line(text, "family", rule.family().word());
                rule.parameters().forEach(parameter -> argument(text, parameter));
                sample(text, "holds", rule.holds());
                sample(text, "fails", rule.fails());
            }
            case Entry.OfUnit unit -> {
                line(text, "part of", "a " + unit.subject());
                line(text, "family", unit.family().word());
                unit.parameters().forEach(parameter -> argument(text, parameter));
                pieces(text, unit.example());
            }
        }
        return text.toString();
    }

    private String head(Entry entry) {
        String what = switch (entry) {
            case Entry.OfRule rule -> "";
            case Entry.OfUnit unit -> palette.paint(Tone.QUIET, " (unit)");
        };
        return palette.paint(Tone.STRONG, entry.phrase()) + what;
    }

    private void argument(StringBuilder text, Parameter parameter) {
        line(
                text,
                "{" + parameter.name() + "}",
                parameter.type().meaning() + ", such as " + parameter.type().sample());
    }

    private void sample(StringBuilder text, String outcome, Entry.Sample sample) {
        line(text, outcome, sample.predicate());
        sample.prompt().forEach(prompt -> quote(text, "prompt: " + prompt));
        quote(text, sample.response());
    }

    private void pieces(StringBuilder text, Entry.Pieces example) {
        line(text, "example", example.arguments());
        quote(text, example.text());
        line(
                text,
                "pieces",
                example.pieces().isEmpty()
                        ? "none"
                        : String.join(" · ", example.pieces()).replace("\n", "\\n"));
    }

    private void line(StringBuilder text, String name, String value) {
        text.append("  %-9s %s".formatted(name, value).stripTrailing()).append('\n');
    }

    private void quote(StringBuilder text, String quoted) {
        quoted.lines()
                .forEach(line -> text.append(palette.paint(Tone.QUIET, "  | "))
                        .append(line)
                        .append('\n'));
    }
}
