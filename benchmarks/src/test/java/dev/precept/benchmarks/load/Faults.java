package dev.precept.benchmarks.load;

import dev.precept.runtime.exchange.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong with single requests, and what must be answered. */
public final class Faults {
    private static final int MEGABYTE = 1 << 20;
    private static final String SPEC = new Constraints(0).spec();

    private Faults() {}

    public static List<Fault> all() {
        return Stream.of(malformed(), broken(), large(), strangers(), hostile())
                .flatMap(List::stream)
                .toList();
    }

    /** Bodies that are no request. */
    private static List<Fault> malformed() {
        return List.of(
                Fault.body("an empty body", 400, ""),
                Fault.body("JSON that ends in the middle", 400, "{\"items\": [{\"response\": \"a"),
                Fault.body("no JSON", 400, "response=hello"),
                Fault.body("bytes that are no UTF-8", 400, new byte[] {
                    '{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'
                }),
                Fault.body("an array", 400, "[]"),
                Fault.body("`items` is a number", 400, "{\"items\": 3}"),
                Fault.body("100,000 open brackets", 400, "[".repeat(100_000)),
                Fault.body("a number of 100,000 digits", 400, "{\"items\": " + "9".repeat(100_000) + "}"),
                Fault.body(
                        "a spec that does not compile",
                        422,
                        "{\"spec\": \"spec {\", \"items\": [{\"response\": \"a\"}]}"),
                Fault.body(
                        "a spec that nobody knows", 404, "{\"spec_id\": \"abc\", \"items\": [{\"response\": \"a\"}]}"),
                Fault.body("items that are no objects", 200, request("1, null, [], \"a\"")),
                Fault.body("a response that is a number", 200, request("{\"response\": 5}")));
    }

    /** Requests that break the protocol, or that end early. */
    private static List<Fault> broken() {
        String head = new String(RawConnection.head(1000), StandardCharsets.ISO_8859_1);
        return List.of(
                Fault.raw("no HTTP", 400, "hello\r\n\r\n"),
                Fault.raw("a connection that ends in the middle of a body", 400, head + "{\"items\": ["),
                Fault.raw(
                        "chunks whose length is no number",
                        400,
                        head.replace("Content-Length: 1000", "Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n"),
                Fault.packed(
                        "a body that says it is packed and is not",
                        400,
                        request("").getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Fault> large() {
        byte[] body =
                request("{\"response\": \"" + "a".repeat(50 * MEGABYTE) + "\"}").getBytes(StandardCharsets.UTF_8);
        return List.of(
                Fault.body("a body of 50 MB", 413, body),
                Fault.chunked("a body of 50 MB that does not say so", 413, body),
                Fault.packed("2 GB of blanks, packed to 2 MB", 413, blanks(2048)),
                Fault.body(
                        "10,000 items",
                        413,
                        request("{\"response\": \"a\"},".repeat(9_999) + "{\"response\": \"a\"}")));
    }

    private static List<Fault> strangers() {
        return List.of(
                Fault.stranger("no token", "/v1/score", ""),
                Fault.stranger("a wrong token", "/v1/score", "Bearer wrong"),
                Fault.stranger("a wrong token in the path", "/t/wrong/get_reward", ""));
    }

    /** Texts that are made to be slow or strange, with five constraints. */
    private static List<Fault> hostile() {
        return List.of(
                text("100 KB of quotes in quotes", ">".repeat(100_000) + " a"),
                text("100 KB of lists in lists", nestedLists()),
                text("100 KB of open brackets", "[".repeat(100_000)),
                text("100 KB of emphasis that never closes", "*a_".repeat(33_000)),
                text("100 KB of back-ticks", "`".repeat(50_000) + " a " + "`".repeat(49_999)),
                text("100 KB of zero-width spaces", "a\u200B".repeat(50_000)),
                text("100 KB of combining marks", "a" + "\u0301".repeat(50_000)),
                text("lone surrogates", "a \uD800 b \uDC00 c \uD83D".repeat(5_000)),
                text("the character of code 0", "a\u0000b ".repeat(10_000)),
                text("1 MB on one line", "word ".repeat(200_000)),
                text("1 MB without a blank", "a".repeat(MEGABYTE)),
                text("1 MB of line breaks", "\n".repeat(MEGABYTE)));
    }

    private static Fault text(String name, String response) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("spec", SPEC);
        body.putArray("items").addObject().put("response", response);
        return Fault.body(name, 200, Json.utf8(Json.written(body)));
    }

    private static String nestedLists() {
        var text = new StringBuilder();
        for (int depth = 0; text.length() < 100_000; depth++) {
            text.append(" ".repeat(2 * depth)).append("- a\n");
        }
        return text.toString();
    }

    private static String request(String items) {
        return "{\"spec\": " + Json.written(JsonNodeFactory.instance.stringNode(SPEC)) + ", \"items\": [" + items
                + "]}";
    }

    private static byte[] blanks(int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                stream.write(blanks);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }
}
