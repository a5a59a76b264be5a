package dev.precept.compiler.check;

/** Something as an author writes it, and what it was written to mean. */
record Written<T>(String text, T meaning) {}
