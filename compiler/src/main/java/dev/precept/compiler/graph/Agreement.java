package dev.precept.compiler.graph;

/** Whether a noun stands for one thing or for several, and so its verb. */
enum Agreement {
    SINGULAR,
    PLURAL
}
