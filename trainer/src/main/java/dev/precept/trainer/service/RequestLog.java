package dev.precept.trainer.service;

import dev.precept.runtime.exchange.Json;
import java.io.PrintStream;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One line of JSON for each thing that happens; never the text of a response. */
public final class RequestLog {
    private final PrintStream out;

    public RequestLog(PrintStream out) {
        this.out = out;
    }

    /** A line with the fields that every line has. */
    ObjectNode line(String event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", Instant.now().toString())
                .put("event", event);
    }

    void write(ObjectNode line) {
        String written = Json.written(line);
        synchronized (this) {
            out.println(written);
        }
    }

    /** A defect: what was thrown and where. */
    void defect(String id, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        write(line("defect")
                .put("request_id", id)
                .put("thrown", thrown.getClass().getName())
                .put("at", trace.length == 0 ? "" : trace[0].toString()));
    }
}
