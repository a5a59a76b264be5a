package dev.precept.compiler.graph;

import java.util.List;

/** The small rules of English that sentences need. */
final class English {
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private English() {}

    /** {@code a, b, and c}. */
    static String listed(List<String> items, String conjunction) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            case 2 -> items.getFirst() + " " + conjunction + " " + items.getLast();
            default ->
                String.join(", ", items.subList(0, items.size() - 1)) + ", " + conjunction + " " + items.getLast();
        };
    }

    /** The same for parts that may hold commas themselves: {@code a, and b}. */
    static String joined(List<String> clauses, String conjunction) {
        return clauses.size() == 2
                ? clauses.getFirst() + ", " + conjunction + " " + clauses.getLast()
                : listed(clauses, conjunction);
    }

    /** The place of an index: {@code first}, {@code 11th}, {@code last}, {@code second-to-last}. */
    static String ordinal(int index) {
        if (index < 0) {
            return index == -1 ? "last" : ordinal(-index - 1) + "-to-last";
        }
        return index < ORDINALS.size() ? ORDINALS.get(index) : numbered(index + 1);
    }

    /** With {@code a} or {@code an}, by the first letter or number. */
    static String article(String noun) {
        boolean vowel = "aeiou8".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0;
        return (vowel || noun.startsWith("11th") || noun.startsWith("18th") ? "an " : "a ") + noun;
    }

    static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    /** In quotes, with what cannot be seen made visible. */
    static String quoted(String text) {
        var visible = new StringBuilder("\"");
        text.codePoints()
                .forEach(here -> visible.append(
                        here == '"' ? "\\\"" : Spelling.visible(here).orElseGet(() -> Character.toString(here))));
        return visible.append('"').toString();
    }

    static String numbered(int number) {
        boolean teen = 11 <= number % 100 && number % 100 <= 13;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
