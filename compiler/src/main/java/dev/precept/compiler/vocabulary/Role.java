package dev.precept.compiler.vocabulary;

/** Who wrote a message, in the words of the chat format. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
}
