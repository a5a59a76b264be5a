package dev.precept.runtime.judge.head;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tensors in the public format of that name: a length, a description as JSON, then the numbers of 32 bits. */
public final class Safetensors {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "F32";

    private Safetensors() {}

    public static byte[] written(Map<String, Tensor> tensors) {
        ObjectNode header = JSON.createObjectNode();
        int size = 0;
        for (var entry : tensors.entrySet()) {
            int bytes = entry.getValue().values().length * Float.BYTES;
            ObjectNode described = header.putObject(entry.getKey()).put("dtype", TYPE);
            for (long axis : entry.getValue().shape()) {
                described.withArray("shape").add(axis);
            }
            described.putArray("data_offsets").add(size).add(size + bytes);
            size += bytes;
        }
        byte[] text = padded(JSON.writeValueAsString(header));
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + text.length + size).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(text.length).put(text);
        tensors.values().forEach(tensor -> {
            for (float value : tensor.values()) {
                out.putFloat(value);
            }
        });
        return out.array();
    }

    private static byte[] padded(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        int wanted = (bytes.length + 7) / 8 * 8;
        return (header + " ".repeat(wanted - bytes.length)).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where it is not in this format */
    static SequencedMap<String, Tensor> read(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            var text = new byte[Math.toIntExact(in.getLong())];
            in.get(text);
            ByteBuffer data = in.slice().order(ByteOrder.LITTLE_ENDIAN);
            var tensors = new LinkedHashMap<String, Tensor>();
            JSON.readTree(text)
                    .properties()
                    .forEach(entry -> tensors.put(entry.getKey(), tensor(entry.getValue(), data)));
            return tensors;
        } catch (JacksonException
                | java.nio.BufferUnderflowException
                | ArithmeticException
                | NegativeArraySizeException
                | IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("it is not in the format of safetensors", broken);
        }
    }

    private static Tensor tensor(JsonNode described, ByteBuffer data) {
        if (!described.path("dtype").asString("").equals(TYPE)) {
            throw new IllegalArgumentException("its numbers are not " + TYPE);
        }
        JsonNode axes = described.path("shape");
        var shape = new long[axes.size()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = axes.path(axis).asLong();
        }
        int from = described.path("data_offsets").path(0).asInt();
        int to = described.path("data_offsets").path(1).asInt();
        var values = new float[(to - from) / Float.BYTES];
        data.slice(from, to - from)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(shape, values);
    }
}
