package dev.precept.runtime.judge.head;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Reads what an ONNX graph holds in numbers. */
final class OnnxWeights {
    private OnnxWeights() {}

    /**
     * Every tensor of decimals. An export gives the matrices of dense layers numbers for names; here they have the name of the
     * node that multiplies by them.
     */
    static SequencedMap<String, Tensor> of(byte[] graph) throws InvalidProtocolBufferException {
        OnnxMl.GraphProto proto = OnnxMl.ModelProto.parseFrom(graph).getGraph();
        Map<String, String> names = denseNames(proto);
        var weights = new LinkedHashMap<String, Tensor>();
        for (OnnxMl.TensorProto tensor : proto.getInitializerList()) {
            if (tensor.getDataType() == OnnxMl.TensorProto.DataType.FLOAT.getNumber()) {
                weights.put(names.getOrDefault(tensor.getName(), tensor.getName()), tensor(tensor));
            }
        }
        return weights;
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

    private static Tensor tensor(OnnxMl.TensorProto proto) {
        long[] shape = proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
        ByteBuffer raw = proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[raw.remaining() / Float.BYTES];
        raw.asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }
}
