package dev.precept.compiler.check;

import java.util.Optional;

/** The words that choose one of several. */
final class Ordinals {
    private Ordinals() {}

    /** The index that the word means: from 0, or from -1 backwards; {@code 0th} and {@code 2th} mean nothing. */
    static Optional<Integer> of(String word) {
        return switch (word) {
            case "first" -> Optional.of(0);
            case "last" -> Optional.of(-1);
            default -> numbered(word);
        };
    }

    /** The same number as it is said: {@code 2nd} for {@code 2th}; empty where the word has no digits. */
    static Optional<String> said(String word) {
        int digits = digits(word);
        return digits == 0 || digits == word.length()
                ? Optional.empty()
                : Optional.of(word.substring(0, digits) + suffix(word.substring(0, digits)));
    }

    private static Optional<Integer> numbered(String word) {
        int digits = digits(word);
        if (digits == 0 || digits > 9 || word.charAt(0) == '0') {
            return Optional.empty();
        }
        String number = word.substring(0, digits);
        return word.substring(digits).equals(suffix(number))
                ? Optional.of(Integer.parseInt(number) - 1)
                : Optional.empty();
    }

    private static String suffix(String number) {
        if (number.length() > 1 && number.charAt(number.length() - 2) == '1') {
            return "th";
        }
        return switch (number.charAt(number.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }

    private static int digits(String word) {
        int index = 0;
        while (index < word.length() && '0' <= word.charAt(index) && word.charAt(index) <= '9') {
            index++;
        }
        return index;
    }
}
