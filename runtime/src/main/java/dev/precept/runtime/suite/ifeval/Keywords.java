package dev.precept.runtime.suite.ifeval;

import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.suite.Places;
import dev.precept.runtime.suite.Sight;
import dev.precept.runtime.suite.reference.PythonPattern;
import java.util.ArrayList;
import java.util.List;

/** Words of a record, each a pattern to the reference. */
record Keywords(List<String> words, List<PythonPattern> patterns) {

    /** @throws IllegalArgumentException where there are none, or one is a pattern that cannot be matched */
    static Keywords of(Value.Items items) {
        List<String> words = new ArrayList<>();
        for (Sought item : items.items()) {
            if (!(item instanceof Value.Text(var word))) {
                throw new IllegalArgumentException("`" + item + "` is no text");
            }
            words.add(word);
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no word is given");
        }
        return new Keywords(
                List.copyOf(words),
                words.stream().map(PythonPattern::ignoringCase).toList());
    }

    /** All matches. */
    static Places places(PythonPattern pattern, String text) {
        Places places = new Places();
        PythonPattern.Finder finder = pattern.finder(text);
        while (finder.find()) {
            places.add(finder.start(), finder.end());
        }
        return places;
    }

    /** Whether each is found. */
    Sight all(String text) {
        Places found = new Places();
        for (int at = 0; at < patterns.size(); at++) {
            PythonPattern.Finder finder = patterns.get(at).finder(text);
            if (!finder.find()) {
                String word = words.get(at);
                return Sight.of(false, () -> "no `" + word + "`");
            }
            found.add(finder.start(), finder.end());
        }
        return Sight.of(true, () -> "all of them", () -> found);
    }

    /** Whether none is found as a whole word. */
    Sight noneWhole(String text) {
        for (PythonPattern pattern : patterns) {
            PythonPattern.Finder finder = pattern.finder(text);
            for (boolean found = finder.find(); found; found = finder.findFrom(finder.start() + 1)) {
                if (finder.isWhole()) {
                    Places place = Places.at(finder.start(), finder.end());
                    String word = text.substring(finder.start(), finder.end());
                    return Sight.of(false, () -> "`" + word + "`", () -> place);
                }
            }
        }
        return Sight.of(true, () -> "none of them");
    }
}
