package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Unit;

/** The registry of units, in the order of the reference page. */
public sealed interface StandardUnit extends Unit
        permits Grapheme, Word, Sentence, Line, Paragraph, Occurrence, Mention, Turn, Reply, ToolCall, ToolCallOf {}
