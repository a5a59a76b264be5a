package dev.precept.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.compiler.vocabulary.Passage;
import dev.precept.runtime.text.markdown.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountingTableTest {
    @ParameterizedTest
    @EnumSource
    void eachRowIsWhatTheSplittingDoes(Place place) {
        Passage sample = Transcript.of(place.sample()).response();
        for (CountingTable.Column column : CountingTable.COLUMNS) {
            for (StandardUnit unit : column.units()) {
                assertThat(unit.count(sample) > 0)
                        .as("%s in a %s", unit, place.title())
                        .isEqualTo(place.holds(column.held()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOthersCountEverywhere(Place place) {
        Passage sample = Transcript.of(place.sample()).response();

        assertThat(new Grapheme().count(sample)).isEqualTo(place.sample().codePointCount(0, sample.length()));
        assertThat(new Line().count(sample)).isEqualTo(place.sample().lines().count());
        assertThat(new Emoji().count(sample)).isEqualTo(place.sample().contains("🙂") ? 1 : 0);
    }

    @Test
    void theSectionShowsTheTable() {
        assertThat(CountingTable.section().markdown()).isEqualTo("""
                A response is read as Markdown, and what has a mark of its own is not prose. Characters, lines and emojis count everywhere; the others
                count in these places:

                | | words and numbers | sentences | paragraphs | quotations and placeholders |
                |---|---|---|---|---|
                | paragraph | yes | yes | yes | yes |
                | paragraph of a block quote | yes | yes | yes | yes |
                | list item | yes | yes | no | yes |
                | heading | yes | no | no | yes |
                | cell of a table | yes | no | no | yes |
                | code within a line | yes | yes | yes | no |
                | code block | no | no | no | no |
                | address of a link | no | no | no | no |
                | tag or comment of HTML | no | no | no | no |
                | definition of a link | no | no | no | no |
                | line that divides | no | no | no | no |
                """);
    }
}
