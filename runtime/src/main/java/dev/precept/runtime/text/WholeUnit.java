package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Passage;
import dev.precept.compiler.vocabulary.Subject;
import java.util.List;

/** A unit whose pieces a passage has where they lie in it whole. */
sealed interface WholeUnit extends StandardUnit
        permits Heading,
                HeadingOfLevel,
                Section,
                SectionOfLevel,
                ListItem,
                ListItemOfLevel,
                BulletPoint,
                NumberedItem,
                BlockQuote,
                CodeBlock,
                CodeBlockOf,
                Table,
                Link,
                Highlight,
                BoldPart,
                ItalicPart,
                Quotation,
                Placeholder,
                NumberWord,
                Emoji {
    /** Where the pieces of a whole message stand. */
    Stretches in(Passage whole);

    @Override
    default List<? extends Subject> split(Subject subject) {
        return subject instanceof Passage passage ? in(Stretches.whole(passage)).within(passage) : List.of();
    }

    @Override
    default int count(Subject subject) {
        return subject instanceof Passage passage ? in(Stretches.whole(passage)).countWithin(passage) : 0;
    }
}
