package dev.precept.trainer.score;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.precept.runtime.suite.Mode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Specs by the hash of their content, compiled once. What is pinned stays; of the others as many are kept as the bound lets.
 * Serves all threads.
 */
public final class SpecRegistry {
    /** What a compiled spec takes for each character of its text, in bytes; measured on specs of 1 to 100 lines. */
    private static final int COMPILED = 48;
    /** What any entry takes beside that. */
    private static final int OVERHEAD = 1024;
    /** One part of so many is for texts, the rest for what they compile to. */
    private static final int PARTS = 4;
    /** One part of so many of the memory for objects is for specs. */
    private static final int SHARE_OF_HEAP = 8;

    private final Compiling compiling = new Compiling();
    private final Map<String, String> pinned = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Cache<String, String> contents;
    private final Cache<Key, Answer<Spec>> specs;

    private SpecRegistry(long bytes) {
        this.contents = Caffeine.newBuilder()
                .maximumWeight(bytes / PARTS)
                .weigher((String id, String content) -> weight(2, content.length()))
                .executor(Runnable::run)
                .build();
        this.specs = Caffeine.newBuilder()
                .maximumWeight(bytes - bytes / PARTS)
                .weigher((Key key, Answer<Spec> spec) -> weight(COMPILED, key.size()))
                .executor(Runnable::run)
                .build();
    }

    private static int weight(int bytes, int characters) {
        return (int) Math.min(Integer.MAX_VALUE, OVERHEAD + (long) bytes * characters);
    }

    /** An empty one. @param bytes how much memory what is kept may take, about */
    public static SpecRegistry bounded(long bytes) {
        return new SpecRegistry(bytes);
    }

    /** An empty one that may take an eighth of the memory that this process has for objects. */
    public static SpecRegistry boundedByHeap() {
        return bounded(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    private record Key(Mode mode, Form form, String id, int size) {}

    private enum Form {
        CONTENT,
        LABEL
    }

    /**
     * Compiles a spec and keeps it.
     *
     * @param content source text that holds one spec and imports nothing, or a graph as JSON
     */
    public Answer<Spec> register(String content) {
        String id = Spec.id(content);
        Answer<Spec> spec = compiled(Mode.NATIVE, id, content);
        if (spec instanceof Answer.Refused
                && compiled(Mode.REFERENCE, id, content) instanceof Answer.Given<Spec> given) {
            spec = given;
        }
        if (spec instanceof Answer.Given) {
            contents.put(id, content);
        }
        return spec;
    }

    /** The same, and it stays. */
    public Answer<Spec> pin(String content) {
        Answer<Spec> spec = register(content);
        return spec.map(given -> {
            pinned.put(given.id(), content);
            return given;
        });
    }

    /** The spec of that id. */
    public Answer<Spec> find(String id, Mode mode) {
        String content = pinned.containsKey(id) ? pinned.get(id) : contents.getIfPresent(id);
        return content == null
                ? Answer.refused(
                        Refusal.Code.UNKNOWN_SPEC,
                        "no spec `%s` is known here".formatted(id),
                        "register its text with POST /v1/specs, or send it as `spec`")
                : compiled(mode, id, content);
    }

    /** The spec of a text that came with a request. */
    public Answer<Spec> inline(String content, Mode mode) {
        String id = Spec.id(content);
        Answer<Spec> spec = compiled(mode, id, content);
        if (spec instanceof Answer.Given && contents.getIfPresent(id) == null) {
            contents.put(id, content);
        }
        return spec;
    }

    /** The spec that a row of a benchmark asks for. */
    public Answer<Spec> label(JsonNode label, Mode mode) {
        String text = label.isString() ? label.stringValue() : label.toString();
        return specs.get(
                new Key(mode, Form.LABEL, Spec.id(text), text.length()), key -> compiling.label(key.id(), label, mode));
    }

    /** What is kept, in no particular order after what is pinned. */
    public List<Spec> list() {
        Set<String> ids = new LinkedHashSet<>(List.copyOf(pinned.keySet()));
        ids.addAll(contents.asMap().keySet());
        return ids.stream()
                .map(id -> find(id, Mode.NATIVE))
                .flatMap(found -> found instanceof Answer.Given<Spec>(var spec)
                        ? Optional.of(spec).stream()
                        : Optional.<Spec>empty().stream())
                .toList();
    }

    private Answer<Spec> compiled(Mode mode, String id, String content) {
        return specs.get(
                new Key(mode, Form.CONTENT, id, content.length()), key -> compiling.content(id, content, mode));
    }
}
