package dev.precept.compiler.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.precept.compiler.vocabulary.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises a judgement that only counts, which a rule does better. */
final class Countables {
    private static final int LONGEST = 120;
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String NUMBER = "([0-9]{1,9}|" + String.join("|", NUMBERS) + ")";
    private static final Pattern END = Pattern.compile("[.!]+$");
    private static final Pattern COUNT = Pattern.compile(
            "(?:(?:the|a|an|it|this|response|answer|reply|text|paragraph|sentence|must|should|shall|is|be|are|"
                    + "has|have|contains?|uses?|consists?|of|in|with|not exceed|written|there) )*"
                    + "(?:(at most|no more than|not more than|up to|a maximum of|maximum|at least|no fewer than|"
                    + "no less than|a minimum of|minimum|exactly|only|fewer than|less than|under|more than|over|between|from)"
                    + " )?" + NUMBER + "(?: (?:to|and|or) " + NUMBER + ")? ([a-z]+(?: [a-z]+)?)(?: long| in length)?");

    private Countables() {}

    /** The predicate that says the same, where the statement says nothing else. */
    static Optional<String> predicate(String statement, Lexicon lexicon) {
        if (statement.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = END.matcher(statement.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!plain.chars().anyMatch(letter -> '0' <= letter && letter <= '9')
                && NUMBERS.stream().noneMatch(plain::contains)) {
            return Optional.empty();
        }
        Matcher matched = COUNT.matcher(plain);
        if (!matched.matches() || !isUnit(matched.group(4), lexicon)) {
            return Optional.empty();
        }
        long low = number(matched.group(2));
        String quantity = matched.group(3) == null
                ? quantity(matched.group(1) == null ? "exactly" : matched.group(1), low)
                : low + ".." + number(matched.group(3));
        return quantity.isEmpty() ? Optional.empty() : Optional.of("has " + quantity + " " + matched.group(4));
    }

    private static String quantity(String bound, long number) {
        return switch (bound) {
            case "at most", "no more than", "not more than", "up to", "a maximum of", "maximum" -> "at most " + number;
            case "at least", "no fewer than", "no less than", "a minimum of", "minimum" -> "at least " + number;
            case "exactly", "only" -> "exactly " + number;
            case "fewer than", "less than", "under" -> "at most " + Math.max(0, number - 1);
            case "more than", "over" -> "at least " + (number + 1);
            default -> "";
        };
    }

    private static long number(String written) {
        int word = NUMBERS.indexOf(written);
        return word >= 0 ? word : Long.parseLong(written);
    }

    private static boolean isUnit(String name, Lexicon lexicon) {
        int blank = name.indexOf(' ');
        return lexicon.units(blank < 0 ? name : name.substring(0, blank)).stream()
                .anyMatch(entry -> entry.template().toString().equals(name));
    }
}
