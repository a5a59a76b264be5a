package dev.precept.runtime.text.language;

/**
 * Replaces web and mail addresses by a space, in place. The rules are those of the reference's two patterns, bounds on
 * length included; scanning for the scheme and for the at sign keeps the time linear where a pattern would try again
 * from every character.
 */
final class Addresses {
    private static final int MOST_URL_CHARACTERS = 2076;
    private static final int MOST_LOCAL_CHARACTERS = 64;
    private static final int MOST_DOMAIN_CHARACTERS = 255;

    private Addresses() {}

    /** Replaces web addresses among the first {@code length} characters and gives the new length. */
    static int replaceUrls(char[] text, int length) {
        int written = 0;
        int read = 0;
        while (read < length) {
            int end = text[read] == 'h' ? urlEnd(text, read, length) : read;
            if (end > read) {
                text[written++] = ' ';
                read = end;
            } else {
                text[written++] = text[read++];
            }
        }
        return written;
    }

    /** The end of the web address that starts here, or {@code start} where none does. */
    private static int urlEnd(char[] text, int start, int length) {
        int at = start;
        for (int expected = 0; expected < 4; expected++) {
            if (at >= length || text[at] != "http".charAt(expected)) {
                return start;
            }
            at++;
        }
        if (at < length && text[at] == 's') {
            at++;
        }
        if (at + 3 > length || text[at] != ':' || text[at + 1] != '/' || text[at + 2] != '/') {
            return start;
        }
        int tail = at + 3;
        int end = tail;
        int limit = Math.min(length, tail + MOST_URL_CHARACTERS);
        while (end < limit && isUrlCharacter(text[end])) {
            end++;
        }
        return end > tail ? end : start;
    }

    /** Replaces mail addresses among the first {@code length} characters and gives the new length. */
    static int replaceMailAddresses(char[] text, int length) {
        int written = 0;
        int read = 0;
        int localLength = 0;
        while (read < length) {
            char character = text[read];
            int end = character == '@' && localLength > 0 ? domainEnd(text, read + 1, length) : read;
            if (end > read + 1) {
                written -= Math.min(localLength, MOST_LOCAL_CHARACTERS);
                text[written++] = ' ';
                read = end;
                localLength = 0;
            } else {
                text[written++] = character;
                read++;
                localLength = isDottedCharacter(character) ? localLength + 1 : 0;
            }
        }
        return written;
    }

    /**
     * The end of a domain that starts here, or {@code start} where none does. A domain is up to 255 characters without
     * a dot and then one to 255 with, so that a single undotted character is none and two are.
     */
    private static int domainEnd(char[] text, int start, int length) {
        int undotted = start;
        int undottedLimit = Math.min(length, start + MOST_DOMAIN_CHARACTERS);
        while (undotted < undottedLimit && isUndottedCharacter(text[undotted])) {
            undotted++;
        }
        if (undotted == start) {
            return start;
        }
        int end = undotted;
        int limit = Math.min(length, undotted + MOST_DOMAIN_CHARACTERS);
        while (end < limit && isDottedCharacter(text[end])) {
            end++;
        }
        return end > start + 1 ? end : start;
    }

    private static boolean isUrlCharacter(char character) {
        return isDottedCharacter(character) || "?&~;+=/#".indexOf(character) >= 0;
    }

    private static boolean isDottedCharacter(char character) {
        return character == '.' || isUndottedCharacter(character);
    }

    private static boolean isUndottedCharacter(char character) {
        return ('a' <= character && character <= 'z')
                || ('A' <= character && character <= 'Z')
                || ('0' <= character && character <= '9')
                || character == '-'
                || character == '_';
    }
}
