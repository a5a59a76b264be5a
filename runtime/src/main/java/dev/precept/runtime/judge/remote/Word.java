package dev.precept.runtime.judge.remote;

import java.util.Locale;
import java.util.Optional;

/** The two answers. */
enum Word {
    YES,
    NO;

    /** The word that an answer or a token begins with, where more than a blank parts it from what follows: {@code No, it is cold}. */
    static Optional<Word> leading(String answer) {
        int start = 0;
        while (start < answer.length() && !Character.isLetterOrDigit(answer.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < answer.length() && Character.isLetterOrDigit(answer.charAt(end))) {
            end++;
        }
        boolean parted = end == answer.length() || answer.charAt(end) != ' ';
        return switch (parted ? answer.substring(start, end).toLowerCase(Locale.ROOT) : "") {
            case "yes" -> Optional.of(YES);
            case "no" -> Optional.of(NO);
            default -> Optional.empty();
        };
    }
}
