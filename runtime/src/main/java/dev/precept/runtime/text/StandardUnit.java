package dev.precept.runtime.text;

import dev.precept.compiler.vocabulary.Unit;

/** The registry of units, in the order of the reference page. */
public sealed interface StandardUnit extends Unit
        permits CutUnit, WholeUnit, Occurrence, Mention, Turn, Reply, ToolCall, ToolCallOf {}
