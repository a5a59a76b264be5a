package dev.precept.compiler.check;

import java.util.Optional;

/** Why a pattern is none of RE2's, in the words of the language. */
final class Patterns {
    private Patterns() {}

    /** What other dialects have and this one has not, where the pattern uses it. */
    static Optional<String> foreign(String source) {
        boolean inClass = false;
        for (int index = 0; index < source.length(); index++) {
            char here = source.charAt(index);
            if (here == '\\' && index + 1 < source.length()) {
                char next = source.charAt(++index);
                if (!inClass && (('1' <= next && next <= '9') || next == 'k')) {
                    return Optional.of("a pattern cannot refer back to what a group matched, as `\\" + next + "` does");
                }
            } else if (here == '[') {
                inClass = true;
            } else if (here == ']') {
                inClass = false;
            } else if (!inClass && here == '(') {
                for (String look : new String[] {"(?=", "(?!", "(?<=", "(?<!"}) {
                    if (source.startsWith(look, index)) {
                        return Optional.of("a pattern cannot look around without matching, as `" + look + "` does");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What the matcher says, without its prefix. */
    static String reason(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        return "this pattern cannot be read: " + message.replaceFirst("^error parsing regexp: ", "");
    }
}
