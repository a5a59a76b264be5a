package dev.precept.compiler.vocabulary;

/** A typed slot: of a spec, of a defined phrase, or of a kind. */
public record Parameter(String name, Type type) {}
