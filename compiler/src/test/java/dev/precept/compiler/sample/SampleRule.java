package dev.precept.compiler.sample;

import dev.precept.compiler.vocabulary.Call;
import dev.precept.compiler.vocabulary.Conversation;
import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.compiler.vocabulary.Value;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules with a parameter of every type, on every domain. */
public sealed interface SampleRule<S extends Subject> extends Rule<S> {

    @Kind(
            phrase = "contains {sought}",
            plural = "contain {sought}",
            summary = "The text has {sought} somewhere in it.",
            family = Family.KEYWORDS,
            holds = {"contains \"refund\"", "Your refund is on its way."},
            fails = {"contains \"refund\"", "Hello."})
    record Contains(Value.Selection sought) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return SampleRule.selected(sought, passage::contains);
        }
    }

    @Kind(
            phrase = "mentions {sought}",
            plural = "mention {sought}",
            summary = "The text has {sought} as a word.",
            family = Family.KEYWORDS,
            holds = {"mentions \"refund\"", "Your Refund is on its way."},
            fails = {"mentions \"refund\"", "Hello."})
    record Mentions(Value.Selection sought) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return SampleRule.selected(sought, passage::contains);
        }
    }

    @Kind(
            phrase = "starts with {sought}",
            plural = "start with {sought}",
            summary = "The text begins with {sought}.",
            family = Family.POSITION,
            holds = {"starts with \"Dear\"", "Dear Ada"},
            fails = {"starts with \"Dear\"", "Hello Ada"})
    record StartsWith(Value.Selection sought) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return SampleRule.selected(sought, one -> SampleRule.edges(passage, one, String::startsWith));
        }
    }

    @Kind(
            phrase = "ends with {sought}",
            plural = "end with {sought}",
            summary = "The text ends with {sought}.",
            family = Family.POSITION,
            holds = {"ends with \"bye\"", "Good bye"},
            fails = {"ends with \"bye\"", "Hello"})
    record EndsWith(Value.Selection sought) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return SampleRule.selected(sought, one -> SampleRule.edges(passage, one, String::endsWith));
        }
    }

    @Kind(
            phrase = "is in upper case",
            plural = "are in upper case",
            summary = "No letter of the text is in lower case.",
            family = Family.CASING,
            holds = {"is in upper case", "HELLO"},
            fails = {"is in upper case", "Hello"})
    record InUpperCase() implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            String text = passage.text();
            return Observation.of(Outcome.of(text.equals(text.toUpperCase(Locale.ROOT))), () -> text);
        }
    }

    @Kind(
            phrase = "is in language {language}",
            plural = "are in language {language}",
            summary = "The text is written in {language}.",
            family = Family.LANGUAGE,
            holds = {"is in language \"en\"", "Good morning to you all."},
            fails = {"is in language \"en\"", "Guten Morgen allerseits."})
    record InLanguage(String language) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return Observation.unknown("no language is known here");
        }
    }

    @Kind(
            phrase = "matches {pattern}",
            plural = "match {pattern}",
            summary = "The pattern is found in the text.",
            family = Family.KEYWORDS,
            holds = {"matches /b+/", "abba"},
            fails = {"matches /b+/", "aa"})
    record Matches(Value.Pattern pattern) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return Observation.of(Outcome.of(passage.contains(pattern)), passage::text);
        }
    }

    @Kind(
            phrase = "has the same first letter as {other}",
            plural = "have the same first letter as {other}",
            summary = "The text and {other} begin with the same letter.",
            family = Family.ORDER,
            holds = {"has the same first letter as \"a\"", "abba"},
            fails = {"has the same first letter as \"b\"", "abba"})
    record SameFirstLetter(String other) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return Observation.of(Outcome.of(passage.text().regionMatches(0, other, 0, 1)), passage::text);
        }
    }

    @Kind(
            phrase = "is similar to {other} by at least {share}",
            plural = "are similar to {other} by at least {share}",
            summary = "The text and {other} have as many characters, within {share}.",
            family = Family.SIMILARITY,
            holds = {"is similar to \"abc\" by at least 50%", "abcd"},
            fails = {"is similar to \"abc\" by at least 50%", "abcdefgh"})
    record SimilarTo(String other, Value.Share share) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            double likeness = (double) Math.min(other.length(), passage.length())
                    / Math.max(1, Math.max(other.length(), passage.length()));
            return Observation.of(Outcome.of(likeness >= share.share().doubleValue()), () -> likeness + " alike");
        }
    }

    @Kind(
            phrase = "is valid CSV with {columns} columns",
            plural = "are valid CSV with {columns} columns",
            summary = "Each line of the text has {columns} values with commas between them.",
            family = Family.FORMAT,
            holds = {"is valid CSV with 2..3 columns", "a,b"},
            fails = {"is valid CSV with 2..3 columns", "a"})
    record ValidCsv(Value.Range columns) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            boolean fits = passage.text().lines().allMatch(line -> {
                long values = line.chars().filter(each -> each == ',').count() + 1;
                return columns.low() <= values && values <= columns.high();
            });
            return Observation.of(Outcome.of(fits), passage::text);
        }
    }

    @Kind(
            phrase = "uses only the words {words}",
            plural = "use only the words {words}",
            summary = "The text has no word that is not among {words}.",
            family = Family.KEYWORDS,
            holds = {"uses only the words [\"a\", \"b\"]", "a b a"},
            fails = {"uses only the words [\"a\", \"b\"]", "a c"})
    record OnlyWords(Value.Items words) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            boolean only = Pattern.compile(" ")
                    .splitAsStream(passage.text())
                    .allMatch(word -> words.items().contains(new Value.Text(word)));
            return Observation.of(Outcome.of(only), passage::text);
        }
    }

    @Kind(
            phrase = "repeats {sought} {times} times",
            plural = "repeat {sought} {times} times",
            summary = "{sought} is found {times} times in the text.",
            family = Family.KEYWORDS,
            holds = {"repeats \"a\" 2 times", "a a"},
            fails = {"repeats \"a\" 2 times", "a"})
    record Repeats(Sought sought, int times) implements SampleRule<Passage> {
        @Override
        public Observation observe(Passage passage) {
            return Observation.of(Outcome.of(passage.occurrences(sought).length / 2 == times), passage::text);
        }
    }

    @Kind(
            phrase = "passes {argument} matching {pattern}",
            plural = "pass {argument} matching {pattern}",
            summary = "The call has the argument {argument}, and {pattern} matches all of it.",
            family = Family.TOOLS,
            domain = Domain.CALL,
            holds = {"passes \"id\" matching /\\d+/", "{\"id\": 12}"},
            fails = {"passes \"id\" matching /\\d+/", "{\"id\": \"x\"}"})
    record Passes(String argument, Value.Pattern pattern) implements SampleRule<Call> {
        @Override
        public Observation observe(Call call) {
            String value = call.arguments().getOrDefault(argument, "");
            return Observation.of(Outcome.of(pattern.compiled().matches(value)), () -> value);
        }
    }

    @Kind(
            phrase = "takes turns",
            plural = "take turns",
            summary = "No two messages in a row are by the same role.",
            family = Family.ORDER,
            domain = Domain.CONVERSATION,
            holds = {"takes turns", "[{\"role\": \"user\", \"content\": \"Hi\"}]"},
            fails = {"takes turns", "[]"})
    record TakesTurns() implements SampleRule<Conversation> {
        @Override
        public Observation observe(Conversation conversation) {
            var roles = conversation.messages().stream()
                    .map(message -> message.role())
                    .toList();
            boolean turns = !roles.isEmpty();
            for (int index = 1; index < roles.size(); index++) {
                turns &= roles.get(index) != roles.get(index - 1);
            }
            return Observation.of(Outcome.of(turns), roles::toString);
        }
    }

    private static Observation selected(Value.Selection selection, Predicate<Sought> found) {
        var items = selection.items().stream();
        boolean holds = switch (selection.mode()) {
            case ANY -> items.anyMatch(found);
            case ALL -> items.allMatch(found);
            case NONE -> items.noneMatch(found);
        };
        return Observation.of(Outcome.of(holds), () -> holds ? "it is there" : "it is not there");
    }

    private static boolean edges(Passage passage, Sought sought, BiPredicate<String, String> edge) {
        return sought instanceof Value.Text(var text) && edge.test(passage.text(), text);
    }
}
