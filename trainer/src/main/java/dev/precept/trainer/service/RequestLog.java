package dev.precept.trainer.service;

import dev.precept.runtime.exchange.Json;
import dev.precept.trainer.score.Scored;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One line of JSON for each thing that happens; the text of a response only where that was asked for. */
public final class RequestLog {
    /** What becomes of the text of responses. */
    public enum Texts {
        LEFT_OUT,
        LOGGED
    }

    private final PrintStream out;
    private final Texts texts;

    /** One without texts. */
    public RequestLog(PrintStream out) {
        this(out, Texts.LEFT_OUT);
    }

    public RequestLog(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** The responses of a request with their rewards, where their text is wanted. */
    void responses(String id, List<Scored> items) {
        if (texts == Texts.LEFT_OUT) {
            return;
        }
        for (Scored item : items) {
            ObjectNode line = line("response").put("request_id", id);
            line.set("id", item.judged().id());
            line.put("response", item.judged().response());
            item.reward().scalar().ifPresent(reward -> line.put("reward", reward));
            item.reason().ifPresent(reason -> line.put("reason", reason));
            write(line);
        }
    }

    /** A line with the fields that every line has. */
    ObjectNode line(String event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", Instant.now().toString())
                .put("event", event);
    }

    void write(ObjectNode line) {
        byte[] written = Json.utf8(Json.written(line) + "\n");
        synchronized (this) {
            out.write(written, 0, written.length);
            out.flush();
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
