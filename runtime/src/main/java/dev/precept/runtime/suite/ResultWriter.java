package dev.precept.runtime.suite;

import dev.precept.runtime.suite.Score.Verdicts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes results as the references do, one JSON object a line: {@code prompt}, {@code response},
 * {@code instruction_id_list}, {@code follow_instruction_list} and {@code follow_all_instructions}; before them {@code model}
 * where the row had one. Of one thread.
 */
public final class ResultWriter {
    private final OutputStream stream;
    private final Map<PromptRecord, byte[]> idLists = new java.util.IdentityHashMap<>();
    private final Map<Verdicts, byte[]> endings = new HashMap<>();

    public ResultWriter(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes one line with these verdicts on the row. */
    public void write(Result.Scored result, Verdicts verdicts) throws IOException {
        ResponseRow row = result.row();
        if (row.model().isPresent()) {
            write("{\"model\": ", row.model().get().json());
            write(", \"prompt\": ", row.prompt().json());
        } else {
            write("{\"prompt\": ", row.prompt().json());
        }
        write(", \"response\": ", row.response().json());
        stream.write(idLists.computeIfAbsent(result.prompt(), ResultWriter::idList));
        stream.write(endings.computeIfAbsent(verdicts, ResultWriter::ending));
    }

    private void write(String name, ResponseRow.Json json) throws IOException {
        stream.write(name.getBytes(StandardCharsets.US_ASCII));
        stream.write(json.line(), json.start(), json.end() - json.start());
    }

    private static byte[] idList(PromptRecord prompt) {
        String ids = JsonMapper.shared()
                .writeValueAsString(
                        prompt.constraints().stream().map(Constraint::id).toList());
        return (", \"instruction_id_list\": " + ids).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ending(Verdicts verdicts) {
        StringBuilder list = new StringBuilder();
        for (int at = 0; at < verdicts.count(); at++) {
            list.append(at == 0 ? "" : ", ").append(verdicts.holds(at));
        }
        return ", \"follow_instruction_list\": [%s], \"follow_all_instructions\": %s}\n"
                .formatted(list, verdicts.allHold())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
