package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the head is told beside the tokens. */
class FeaturesTest {
    private static final PublicEncoder ENCODER = PublicEncoder.miniLm();

    @Test
    void wordsOfTheClaimAreLookedUpInTheText() {
        Wording wording = Wording.of("The Refund came. The refund is here.");
        assertThat(Mention.words("refund Refund late", wording)[0]).isEqualTo(6);
        assertThat(Mention.words("REFUND", wording)[0]).isEqualTo(3);
        assertThat(Mention.words("late", wording)[0]).isEqualTo(1);
    }

    @Test
    void quotedPhrasesAreLookedUpAsAWhole() {
        Wording wording = Wording.of("Dear Ada, the money is on its way. Best regards");
        int[] begins = Mention.phrases("It begins with \"Dear Ada\".", wording);
        int[] absent = Mention.phrases("It mentions \"Ada Dear\".", wording);
        assertThat(Arrays.stream(begins).max()).hasValue(4 + 7);
        assertThat(Arrays.stream(absent).max()).hasValue(1);
        assertThat(Arrays.stream(Mention.phrases("It ends with \"best regards\".", wording))
                        .max())
                .hasValue(2 + 14);
    }

    @Test
    void numbersAreHeldAgainstTheCountsOfTheText() {
        Reading reading = Reading.of("One two three.\n\nFour five.", ENCODER.pieces());
        assertThat(reading.tally().words()).isEqualTo(5);
        assertThat(reading.tally().sentences()).isEqualTo(2);
        assertThat(reading.tally().blocks()).isEqualTo(2);
        assertThat(Numbers.relations(5, reading, 0)).isNotEqualTo(Numbers.relations(6, reading, 0));
        assertThat(Numbers.of("at least three or 12 words")).contains(3, 12, -1);
    }

    @Test
    void caseAndLineBreaksAreToldApart() {
        List<String> texts = List.of("a word", "a Word", "a WORD", "a\nword", "a\n\nword");
        assertThat(texts.stream().map(text -> Tokens.of(text, ENCODER.pieces()).forms()[1]))
                .doesNotHaveDuplicates();
        assertThat(texts.stream()
                        .map(text -> Tokens.of(text, ENCODER.pieces()).ids()[1])
                        .distinct())
                .hasSize(1);
    }

    @Test
    void theTextIsReadTheSameWhateverIsClaimed() {
        Reading reading = Reading.of("Dear Ada, your refund was sent.", ENCODER.pieces());
        Row one = row(reading, "It mentions \"refund\".");
        Row other = row(reading, "It has 12 paragraphs.");
        int text = reading.tokens().ids().length + reading.measures().size() + 2;
        assertThat(Arrays.copyOf(one.ids(), text)).isEqualTo(Arrays.copyOf(other.ids(), text));
        assertThat(Arrays.copyOf(one.features(), 3 * text)).isEqualTo(Arrays.copyOf(other.features(), 3 * text));
    }

    @Test
    void aClaimsKindIsToldByItsWords() {
        Calibration plain = Calibration.PLAIN;
        Answering silent = Answering.NEVER;
        var none = new Quality(0, 0, 0, 0, 0, 0, 0);
        var mention = new Kind(
                "mention",
                "keywords",
                Map.of("the", 0.9, "text", 0.5, "mentions", 0.8),
                plain,
                silent,
                true,
                none,
                none);
        var length = new Kind(
                "words",
                "length",
                Map.of("has", 0.9, "at", 0.6, "least", 0.5, "words", 0.9, "#", 0.9),
                plain,
                silent,
                true,
                none,
                none);
        List<Kind> kinds = List.of(mention, length);
        assertThat(ClaimWords.kind("The text mentions \"zebra\".", kinds)).contains(mention);
        assertThat(ClaimWords.kind("It has at least 40 words.", kinds)).contains(length);
        assertThat(ClaimWords.kind("Warm but professional.", kinds)).isEmpty();
    }

    private static Row row(Reading reading, String claim) {
        return Row.of(
                reading, reading.windows(HeadShape.STANDARD).getFirst(), List.of(Question.of(claim, ENCODER.pieces())));
    }
}
