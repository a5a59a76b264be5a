package dev.precept.compiler.graph;

/**
 * What a sentence speaks of.
 *
 * @param name {@code every paragraph}
 * @param agreement of its verb
 * @param reach what sentences about its parts may do
 * @param of how its parts are called its own: {@code of every paragraph}, or nothing where that is understood
 */
record Topic(String name, Agreement agreement, Reach reach, String of) {
    static final Topic CONVERSATION = new Topic("the conversation", Agreement.SINGULAR, Reach.ONE, "");
    static final Topic RESPONSE = new Topic("the response", Agreement.SINGULAR, Reach.ONE, "");
    static final Topic PROMPT = one("the prompt");
    static final Topic TEXT = new Topic("the text", Agreement.SINGULAR, Reach.ONE, "");
    static final Topic CALL = new Topic("the call", Agreement.SINGULAR, Reach.ONE, "");

    private static final String IN_IT = " in it";

    /** How far a topic can be carried into a part's. */
    enum Reach {
        /** One thing: any statement about its parts can be made of them directly. */
        ONE,
        /** Each of several: {@code every sentence of every paragraph} is still said of each. */
        EACH,
        /** A number of things: what is said of their parts is said by a predicate. */
        SOME
    }

    private static Topic one(String name) {
        return new Topic(name, Agreement.SINGULAR, Reach.ONE, " of " + name);
    }

    /** The same after it was named: its parts are said to be its own. */
    Topic named() {
        return of.isEmpty() ? this : new Topic(name, agreement, reach, IN_IT);
    }

    /** The one piece of it at a place. */
    Topic at(String ordinal, String noun) {
        String part = of.equals(IN_IT) ? "its " + ordinal + " " + noun : "the " + ordinal + " " + noun + ofThis(noun);
        return new Topic(part, Agreement.SINGULAR, reach, " of " + part);
    }

    /** Each of its pieces. */
    Topic every(String noun) {
        String part = "every " + noun + ofThis(noun);
        return new Topic(part, Agreement.SINGULAR, Reach.EACH, " of " + part);
    }

    /** A number of its pieces, already in words. */
    Topic some(String quantified, Agreement number) {
        return new Topic(quantified + ofThis(quantified), number, Reach.SOME, "");
    }

    /** {@code of the prompt}; after another {@code of}, it is {@code in}. */
    private String ofThis(String noun) {
        return noun.contains(" of ") && !noun.contains("% of the ") ? of.replaceFirst("^ of ", " in ") : of;
    }
}
