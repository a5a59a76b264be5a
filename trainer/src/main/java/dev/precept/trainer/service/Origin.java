package dev.precept.trainer.service;

import dev.precept.trainer.score.ScoreReply;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what and by whom rewards were given, in a framework's own form: in headers always, and in the body under {@value #FIELD}
 * where the form has room for a field that the framework does not know.
 */
record Origin(ScoreReply reply) {
    static final String FIELD = "precept";
    static final String JUDGE = "X-Precept-Judge";
    static final String POLICY = "X-Precept-Policy";
    static final String ENGINE = "X-Precept-Engine";

    /** The same answer with the headers. */
    Reply on(Reply answer) {
        return answer.with(JUDGE, visible(reply.judge().label()))
                .with(
                        POLICY,
                        visible(reply.policy().name() + "@" + reply.policy().hash()))
                .with(ENGINE, visible(reply.engine()));
    }

    /** Puts the field in: what every reply tells of itself, and the judgements of each item where there are any. */
    void in(ObjectNode body) {
        ObjectNode field = reply.origin();
        if (reply.items().stream()
                .anyMatch(item -> !item.judged().verdict().judgements().isEmpty())) {
            ArrayNode all = field.putArray("judgements");
            reply.items().forEach(item -> all.add(item.judgements()));
        }
        body.set(FIELD, field);
    }

    /** What no header can carry, escaped as in addresses. */
    private static String visible(String text) {
        var value = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if ('!' <= one && one <= '~' && one != '%') {
                value.append((char) one);
            } else {
                value.append(String.format("%%%02X", one));
            }
        }
        return value.toString();
    }
}
