package dev.precept.compiler.graph;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The clauses of a graph as nodes. A node's id is a hash of its content alone: equal clauses are one node, and have that id
 * in every spec.
 */
public final class Nodes {
    private final Map<String, Clause> byId = new LinkedHashMap<>();
    private final Map<Clause, String> ids = new IdentityHashMap<>();

    private Nodes() {}

    /** The nodes of all statements. */
    public static Nodes of(ConstraintGraph graph) {
        var nodes = new Nodes();
        graph.statements().forEach(nodes::add);
        return nodes;
    }

    /** The id of a clause, as any graph that holds it has it: 16 hexadecimal digits. */
    public static String id(Clause clause) {
        return new Nodes().add(clause);
    }

    /** The nodes by their ids, each after the nodes that it is made of. */
    public Map<String, Clause> byId() {
        return Collections.unmodifiableMap(byId);
    }

    /** The id of a clause of this graph, or of any other. */
    public String idOf(Clause clause) {
        String known = ids.get(clause);
        return known == null ? id(clause) : known;
    }

    private void add(Statement statement) {
        switch (statement) {
            case Statement.Requirement requirement -> add(requirement.clause());
            case Statement.When when -> {
                add(when.guard());
                when.then().forEach(this::add);
                when.otherwise().forEach(this::add);
            }
            case Statement.Chain chain -> chain.steps().forEach(this::add);
        }
    }

    private String add(Clause clause) {
        String known = ids.get(clause);
        if (known != null) {
            return known;
        }
        String id = hash(GraphJson.canonical(NodeWriter.of(clause, this::add)));
        ids.put(clause, id);
        byId.putIfAbsent(id, clause);
        return id;
    }

    /** Of the chars themselves, for half a surrogate pair has no other bytes. */
    private static String hash(String content) {
        ByteBuffer bytes = ByteBuffer.allocate(content.length() * 2);
        bytes.asCharBuffer().put(content);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
