package dev.precept.runtime.cli;

import dev.precept.compiler.vocabulary.Entry;
import dev.precept.compiler.vocabulary.Lookup;
import dev.precept.compiler.vocabulary.Vocabulary;
import dev.precept.compiler.vocabulary.VocabularyJson;
import dev.precept.compiler.vocabulary.VocabularyPage;
import dev.precept.runtime.text.CountingTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up what a spec can say. */
@Command(
        name = "vocabulary",
        description = {
            "Lists the rules and units that a spec can use, or those that have to do with a word.",
            "",
            "A word is looked for in the phrases first and then in what is said of them; it may be begun only. Where it "
                    + "is found nowhere, those that are spelled like it are shown, and the command ends with 1.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precept vocabulary",
            "  precept vocabulary sentence",
            "  precept vocabulary --format markdown > vocabulary.md"
        })
final class VocabularyCommand implements Callable<Integer> {
    /** The form of what is printed. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "What to look for; with several words, all of them.")
    private List<String> wanted = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text for people, markdown for a page, json for programs (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Mixin
    private WordSelection words = new WordSelection();

    private final Console console;

    VocabularyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Vocabulary vocabulary = words.vocabulary();
        if (wanted.isEmpty()) {
            print(Entry.all(vocabulary));
            return Exit.DONE;
        }
        String word = String.join(" ", wanted);
        Lookup.Result result = Lookup.find(vocabulary, word);
        return switch (result.way()) {
            case FOUND -> {
                print(result.entries());
                yield Exit.DONE;
            }
            case NEAREST -> {
                console.err()
                        .println("precept: nothing is said with `" + word + "`"
                                + (result.entries().isEmpty() ? "" : "; these are spelled like it"));
                print(result.entries());
                yield Exit.FOUND;
            }
        };
    }

    private void print(List<Entry> entries) {
        var out = console.out();
        switch (format) {
            case MARKDOWN ->
                out.print(VocabularyPage.of(entries, wanted.isEmpty() ? List.of(CountingTable.section()) : List.of()));
            case JSON -> out.print(VocabularyJson.write(entries));
            case TEXT -> {
                var listing = new VocabularyListing(console.palette());
                out.print(wanted.isEmpty() ? listing.brief(entries) : listing.whole(entries));
            }
        }
    }
}
