package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Family;
import dev.precept.compiler.vocabulary.Kind;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import dev.precept.runtime.text.Word;
import java.util.List;
import java.util.Set;

@Kind(
        phrase = "is in title case",
        plural = "are in title case",
        summary =
                "Each word has a capital letter (`iPhone` has one), save articles, conjunctions and prepositions of up to"
                        + " four letters behind the first word; and not all is in capitals. Words without case do not"
                        + " matter, but one with case there is.",
        family = Family.CASING,
        nearness = "the words with a case that are right, by their number and one more; 0 where all is in capitals",
        holds = {"is in title case", "The Lord of the Rings: Don't Go"},
        fails = {"is in title case", "The Lord of the rings"})
public record InTitleCase() implements StandardRule<Passage> {
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "and", "as", "at", "but", "by", "down", "for", "from", "if", "in", "into", "like", "near",
            "nor", "of", "off", "on", "once", "onto", "or", "over", "past", "per", "so", "than", "that", "till", "to",
            "up", "upon", "via", "vs", "when", "with", "yet");

    @Override
    public Observation observe(Passage passage) {
        passage.spend(passage.length());
        List<? extends Subject> words = passage.pieces(new Word());
        int right = 0;
        int wrong = 0;
        boolean small = false;
        boolean several = false;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i) instanceof Passage word) {
                switch (standing(word.text(), right + wrong == 0)) {
                    case RIGHT -> right++;
                    case WRONG -> wrong++;
                    case CASELESS -> {}
                }
                small |= count(word.text(), CharacterClass.SMALL_LETTERS) > 0;
                several |= count(word.text(), CharacterClass.CAPITAL_LETTERS) > 1;
            }
        }
        int good = right;
        int bad = wrong;
        boolean shouted = several && !small;
        boolean holds = good > 0 && bad == 0 && !shouted;
        return new Observation(
                Outcome.of(holds),
                holds ? Nearness.HOLDS : new Nearness(shouted ? 0 : (double) good / (good + bad + 1), 1),
                () -> good + bad == 0
                        ? "no word that has a case"
                        : shouted ? "all in capitals" : Shown.count(bad, "word", "words") + " without a capital letter",
                () -> wrong(passage, words));
    }

    private enum Standing {
        RIGHT,
        WRONG,
        CASELESS
    }

    private static Standing standing(String word, boolean isFirst) {
        if (count(word, CharacterClass.CAPITAL_LETTERS) > 0) {
            return Standing.RIGHT;
        }
        if (count(word, CharacterClass.SMALL_LETTERS) == 0 || !Character.isLetter(word.codePointAt(0))) {
            return Standing.CASELESS;
        }
        return !isFirst && SMALL_WORDS.contains(word) ? Standing.RIGHT : Standing.WRONG;
    }

    private static int count(String word, CharacterClass letters) {
        int count = 0;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            count += letters.has(word.codePointAt(at)) ? 1 : 0;
        }
        return count;
    }

    private static List<Evidence> wrong(Passage passage, List<? extends Subject> words) {
        boolean first = true;
        var wrong = new java.util.ArrayList<Evidence>();
        for (Subject piece : words) {
            if (piece instanceof Passage word && wrong.size() < Places.MOST) {
                Standing standing = standing(word.text(), first);
                first &= standing == Standing.CASELESS;
                if (standing == Standing.WRONG) {
                    wrong.add(word.evidence());
                }
            }
        }
        return wrong;
    }
}
