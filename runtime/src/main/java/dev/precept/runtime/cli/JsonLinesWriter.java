package dev.precept.runtime.cli;

import dev.precept.runtime.exchange.Json;
import dev.precept.runtime.exchange.VerdictJson;
import java.io.IOException;
import java.io.OutputStream;

/** A JSON object a line. */
record JsonLinesWriter(OutputStream stream) implements ResultWriter {
    @Override
    public byte[] formed(Result result) {
        return Json.utf8(VerdictJson.line(result.row().id(), result.verdict(), result.response()) + "\n");
    }

    @Override
    public void write(byte[] formed) throws IOException {
        stream.write(formed);
    }
}
