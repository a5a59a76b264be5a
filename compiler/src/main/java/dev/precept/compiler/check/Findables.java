package dev.precept.compiler.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.precept.compiler.graph.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises a judgement that only looks for a character or a word that it names, which a rule does better. */
final class Findables {
    private static final int LONGEST = 120;
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("comma", ","),
            Map.entry("semicolon", ";"),
            Map.entry("colon", ":"),
            Map.entry("full stop", "."),
            Map.entry("exclamation mark", "!"),
            Map.entry("exclamation point", "!"),
            Map.entry("question mark", "?"),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("en dash", "–"),
            Map.entry("em dash", "—"),
            Map.entry("asterisk", "*"),
            Map.entry("hash sign", "#"),
            Map.entry("ampersand", "&"),
            Map.entry("slash", "/"),
            Map.entry("underscore", "_"),
            Map.entry("quotation mark", "\""),
            Map.entry("apostrophe", "'"));

    private static final String SUBJECT =
            "(?:(?:the|this|its|every|each) )?(?:response|answer|reply|text|paragraph|sentence|it)? ?";
    private static final String NEGATION =
            "((?:does not|do not|doesn't|don't|must not|should not|may not|never|must never|avoids|avoid) )?";
    private static final String VERB =
            "(?:must |should )?(contain|include|have|has|use|using|mention|start|begin|end)(?:s|es|ing)?(?: with)?";
    private static final String NOTHING = "( no| not any| neither)?";
    private static final String THING = " (?:(?:the|a|an|any|at least one|some) )?"
            + "(?:(?:exact |literal )?(word|words|keyword|phrase|term|letter|character|symbol|string) )?";
    private static final String QUOTED = "[\"“‘'`](.+?)[\"”’'`]";
    private static final String BARE = "([\\pL\\pN][\\pL\\pN-]*)";
    private static final String MARK = "(" + String.join("|", MARKS.keySet()) + ")s?";

    private static final Pattern FIND = Pattern.compile("(?i)" + SUBJECT + NEGATION + VERB + NOTHING + THING + "(?:"
            + QUOTED + "|" + MARK + "|" + BARE + ")(?: anywhere| at all)?[.!]?");

    private Findables() {}

    /**
     * What says the same in the language, where the statement says nothing else.
     *
     * @param predicate such as {@code contains ","}
     * @param denied whether the statement says that it is not so
     */
    record Found(String predicate, boolean denied) {}

    static Optional<Found> found(String statement) {
        if (statement.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matched = FIND.matcher(statement.strip());
        if (!matched.matches()) {
            return Optional.empty();
        }
        String thing = lower(matched.group(4));
        return sought(matched, thing)
                .map(text -> new Found(
                        verb(lower(matched.group(2)), thing) + " " + Spelling.quoted(text),
                        matched.group(1) != null || matched.group(3) != null));
    }

    /** A word without quotes is one only where it is called so. */
    private static Optional<String> sought(Matcher matched, String thing) {
        if (matched.group(5) != null) {
            return Optional.of(matched.group(5));
        }
        if (matched.group(6) != null) {
            return Optional.ofNullable(MARKS.get(lower(matched.group(6))));
        }
        return thing.isEmpty() ? Optional.empty() : Optional.of(matched.group(7));
    }

    private static String verb(String said, String thing) {
        return switch (said) {
            case "start", "begin" -> "starts with";
            case "end" -> "ends with";
            case "mention" -> "mentions";
            default ->
                switch (thing) {
                    case "word", "words", "keyword", "phrase", "term" -> "mentions";
                    default -> "contains";
                };
        };
    }

    private static String lower(String group) {
        return group == null ? "" : group.toLowerCase(Locale.ROOT);
    }
}
