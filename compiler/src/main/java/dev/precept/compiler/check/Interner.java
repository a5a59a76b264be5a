package dev.precept.compiler.check;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of each: equal nodes become the same. */
final class Interner {
    private final Map<Object, Object> nodes = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T one(T node) {
        Object known = nodes.putIfAbsent(node, node);
        return known == null ? node : (T) known;
    }
}
