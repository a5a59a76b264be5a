package dev.precept.runtime.judge.head;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What an ONNX graph of an encoder holds in numbers.
 *
 * @param weights every tensor of 32-bit decimals. An export gives the matrices of dense layers numbers for names; here they have the
 *     name of the node that multiplies by them, and no name has what stands before {@code embeddings} or {@code encoder}
 * @param reshapes the sizes that each node of the first layer's attention gives a tensor, where they are constants
 */
record OnnxWeights(SequencedMap<String, Tensor> weights, List<List<Long>> reshapes) {
    private static final String ATTENTION = "/encoder/layer.0/attention/self/";

    OnnxWeights {
        weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
        reshapes = List.copyOf(reshapes);
    }

    static OnnxWeights of(byte[] graph) throws InvalidProtocolBufferException {
        OnnxMl.GraphProto proto = OnnxMl.ModelProto.parseFrom(graph).getGraph();
        Map<String, String> names = denseNames(proto);
        var weights = new LinkedHashMap<String, Tensor>();
        for (OnnxMl.TensorProto tensor : proto.getInitializerList()) {
            if (tensor.getDataType() == OnnxMl.TensorProto.DataType.FLOAT.getNumber()) {
                weights.put(bare(names.getOrDefault(tensor.getName(), tensor.getName())), tensor(tensor));
            }
        }
        return new OnnxWeights(weights, reshapes(proto));
    }

    /** How many heads share the width: what a layer splits it into. */
    OptionalInt heads(int hidden) {
        return reshapes.stream()
                .filter(sizes -> sizes.size() >= 2)
                .map(sizes -> sizes.subList(sizes.size() - 2, sizes.size()))
                .filter(last -> last.getFirst() > 0 && last.getFirst() * last.getLast() == hidden)
                .mapToInt(last -> last.getFirst().intValue())
                .findFirst();
    }

    private static String bare(String name) {
        for (String part : List.of("embeddings.", "encoder.layer.")) {
            int at = name.indexOf(part);
            if (at > 0) {
                return name.substring(at);
            }
        }
        return name;
    }

    private static Map<String, String> denseNames(OnnxMl.GraphProto proto) {
        var names = new HashMap<String, String>();
        for (OnnxMl.NodeProto node : proto.getNodeList()) {
            if (node.getOpType().equals("MatMul") && node.getName().endsWith("/MatMul")) {
                String layer = node.getName().substring(1, node.getName().length() - "/MatMul".length());
                names.put(node.getInput(1), layer.replace('/', '.') + ".weight");
            }
        }
        return names;
    }

    private static List<List<Long>> reshapes(OnnxMl.GraphProto proto) {
        Map<String, OnnxMl.NodeProto> made = new HashMap<>();
        proto.getNodeList().forEach(node -> node.getOutputList().forEach(result -> made.put(result, node)));
        Map<String, List<Long>> known = new HashMap<>();
        proto.getInitializerList().forEach(tensor -> known.put(tensor.getName(), wholes(tensor)));
        proto.getNodeList().stream()
                .filter(node -> node.getOpType().equals("Constant") && node.getAttributeCount() == 1)
                .forEach(node ->
                        known.put(node.getOutput(0), wholes(node.getAttribute(0).getT())));
        return proto.getNodeList().stream()
                .filter(node ->
                        node.getOpType().equals("Reshape") && node.getName().contains(ATTENTION))
                .map(node -> node.getInput(1))
                .map(sizes -> known.containsKey(sizes) || !made.containsKey(sizes)
                        ? known.getOrDefault(sizes, List.of())
                        : made.get(sizes).getInputList().stream()
                                .flatMap(input -> known.getOrDefault(input, List.of()).stream())
                                .toList())
                .toList();
    }

    private static List<Long> wholes(OnnxMl.TensorProto proto) {
        if (proto.getDataType() != OnnxMl.TensorProto.DataType.INT64.getNumber()) {
            return List.of();
        }
        var raw = proto.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
        var values = new long[raw.remaining()];
        raw.get(values);
        return Stream.concat(Arrays.stream(values).boxed(), proto.getInt64DataList().stream())
                .toList();
    }

    private static Tensor tensor(OnnxMl.TensorProto proto) {
        long[] shape = proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
        ByteBuffer raw = proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[raw.remaining() / Float.BYTES + proto.getFloatDataCount()];
        raw.asFloatBuffer().get(values, 0, raw.remaining() / Float.BYTES);
        for (int at = 0; at < proto.getFloatDataCount(); at++) {
            values[values.length - proto.getFloatDataCount() + at] = proto.getFloatData(at);
        }
        return new Tensor(shape, values);
    }
}
