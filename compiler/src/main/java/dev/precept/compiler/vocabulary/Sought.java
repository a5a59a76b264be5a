package dev.precept.compiler.vocabulary;

/** What can be looked for in a text. */
public sealed interface Sought permits Value.Text, Value.Pattern {}
