package dev.precept.compiler.vocabulary;

/** What kind of thing a rule or a unit speaks of. */
public enum Domain {
    /** The whole exchange. */
    CONVERSATION,
    /** One whole message: a text that may also carry calls. */
    MESSAGE,
    /** A stretch of text. */
    TEXT,
    /** A call of a tool. */
    CALL;

    /** True where a thing of this domain may stand where {@code wanted} is asked for: a message is a text. */
    public boolean fits(Domain wanted) {
        return this == wanted || (this == MESSAGE && wanted == TEXT);
    }

    /** The name in lower case, as it stands in exports and messages. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
