package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.runtime.text.markdown.Markdown;
import dev.precept.runtime.text.markdown.Part;
import dev.precept.runtime.text.markdown.Place;
import dev.precept.runtime.text.markdown.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole message read as Markdown, once, and where the parts of each kind stand. */
final class Reading {
    /** What one character costs, in visits. */
    private static final int PRICE = 4;

    static final Feature<Markdown> MARKDOWN = whole -> {
        whole.spend((long) PRICE * whole.length());
        return Markdown.of(whole.text());
    };

    static final Feature<Stretches> PARAGRAPHS = whole -> {
        var pairs = new Offsets();
        for (Region region : whole.feature(MARKDOWN).prose().regions()) {
            if (region.place().holds(Place.Held.PARAGRAPHS)) {
                pairs.add(region.start(), region.end());
            }
        }
        return Stretches.of(pairs);
    };

    static final Feature<Stretches> HEADINGS = parts(Part.Kind.HEADING);
    static final Feature<Stretches> SECTIONS = parts(Part.Kind.SECTION);
    static final Feature<Stretches> LIST_ITEMS = parts(Part.Kind.BULLET_POINT, Part.Kind.NUMBERED_ITEM);
    static final Feature<Stretches> BULLET_POINTS = parts(Part.Kind.BULLET_POINT);
    static final Feature<Stretches> NUMBERED_ITEMS = parts(Part.Kind.NUMBERED_ITEM);
    static final Feature<Stretches> BLOCK_QUOTES = parts(Part.Kind.BLOCK_QUOTE);
    static final Feature<Stretches> CODE_BLOCKS = parts(Part.Kind.CODE_BLOCK);
    static final Feature<Stretches> TABLES = parts(Part.Kind.TABLE);
    static final Feature<Stretches> LINKS = parts(Part.Kind.LINK);
    static final Feature<Stretches> BOLD_PARTS = parts(Part.Kind.BOLD);
    static final Feature<Stretches> ITALIC_PARTS = parts(Part.Kind.ITALIC);
    static final Feature<Stretches> HIGHLIGHTS = parts(Part.Kind.HIGHLIGHT);
    static final Feature<Map<Integer, Stretches>> HEADINGS_OF_LEVEL = grouped(Part::level, Part.Kind.HEADING);
    static final Feature<Map<Integer, Stretches>> SECTIONS_OF_LEVEL = grouped(Part::level, Part.Kind.SECTION);
    static final Feature<Map<Integer, Stretches>> LIST_ITEMS_OF_LEVEL =
            grouped(Part::level, Part.Kind.BULLET_POINT, Part.Kind.NUMBERED_ITEM);
    static final Feature<Map<String, Stretches>> CODE_BLOCKS_OF = grouped(Part::tag, Part.Kind.CODE_BLOCK);

    private Reading() {}

    private static Feature<Stretches> parts(Part.Kind... kinds) {
        List<Part.Kind> wanted = List.of(kinds);
        return whole -> {
            var pairs = new Offsets();
            for (Part part : whole.feature(MARKDOWN).parts()) {
                if (wanted.contains(part.kind())) {
                    pairs.add(part.start(), part.end());
                }
            }
            return Stretches.of(pairs);
        };
    }

    private static <K> Feature<Map<K, Stretches>> grouped(Function<Part, K> by, Part.Kind... kinds) {
        List<Part.Kind> wanted = List.of(kinds);
        return whole -> {
            var groups = new HashMap<K, Offsets>();
            for (Part part : whole.feature(MARKDOWN).parts()) {
                if (wanted.contains(part.kind())) {
                    groups.computeIfAbsent(by.apply(part), key -> new Offsets()).add(part.start(), part.end());
                }
            }
            return groups.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, group -> Stretches.of(group.getValue())));
        };
    }
}
