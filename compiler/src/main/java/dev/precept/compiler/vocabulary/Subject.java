package dev.precept.compiler.vocabulary;

/** What a clause speaks of. */
public sealed interface Subject permits Conversation, Passage, Call {}
