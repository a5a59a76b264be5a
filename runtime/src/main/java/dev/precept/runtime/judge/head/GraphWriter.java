package dev.precept.runtime.judge.head;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes an ONNX graph, operation after operation. What an operation returns is the name of its result. */
final class GraphWriter {
    private static final int OPERATIONS = 20;
    private static final int FORMAT = 9;

    private final OnnxMl.GraphProto.Builder graph =
            OnnxMl.GraphProto.newBuilder().setName("head");
    private int results;

    /** An input of whole numbers; axes are named where their size is open. */
    String input(String name, Object... axes) {
        graph.addInput(described(name, OnnxMl.TensorProto.DataType.INT64, axes));
        return name;
    }

    void output(String result, String name, Object... axes) {
        graph.addNode(node("Identity", name, result));
        graph.addOutput(described(name, OnnxMl.TensorProto.DataType.FLOAT, axes));
    }

    String constant(String name, Tensor tensor) {
        ByteBuffer bytes =
                ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values());
        var proto = OnnxMl.TensorProto.newBuilder()
                .setName(name)
                .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .setRawData(UnsafeByteOperations.unsafeWrap(bytes));
        for (long axis : tensor.shape()) {
            proto.addDims(axis);
        }
        graph.addInitializer(proto);
        return name;
    }

    String number(double value) {
        return constant("number" + results++, new Tensor(new long[0], new float[] {(float) value}));
    }

    String wholes(long... values) {
        String name = "wholes" + results++;
        var proto = OnnxMl.TensorProto.newBuilder()
                .setName(name)
                .setDataType(OnnxMl.TensorProto.DataType.INT64.getNumber())
                .addDims(values.length);
        for (long value : values) {
            proto.addInt64Data(value);
        }
        graph.addInitializer(proto);
        return name;
    }

    String of(String operation, String... inputs) {
        String result = "result" + results++;
        graph.addNode(node(operation, result, inputs));
        return result;
    }

    String axis(String operation, long axis, String... inputs) {
        String result = "result" + results++;
        graph.addNode(node(operation, result, inputs)
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("axis")
                        .setType(OnnxMl.AttributeProto.AttributeType.INT)
                        .setI(axis)));
        return result;
    }

    String normalised(double epsilon, String... inputs) {
        String result = "result" + results++;
        graph.addNode(node("LayerNormalization", result, inputs)
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("epsilon")
                        .setType(OnnxMl.AttributeProto.AttributeType.FLOAT)
                        .setF((float) epsilon)));
        return result;
    }

    String transposed(String input, Long... axes) {
        String result = "result" + results++;
        graph.addNode(node("Transpose", result, input)
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("perm")
                        .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                        .addAllInts(List.of(axes))));
        return result;
    }

    String cast(String input) {
        String result = "result" + results++;
        graph.addNode(node("Cast", result, input)
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("to")
                        .setType(OnnxMl.AttributeProto.AttributeType.INT)
                        .setI(OnnxMl.TensorProto.DataType.FLOAT.getNumber())));
        return result;
    }

    byte[] written() {
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("precept")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPERATIONS))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static OnnxMl.NodeProto.Builder node(String operation, String result, String... inputs) {
        return OnnxMl.NodeProto.newBuilder()
                .setOpType(operation)
                .setName(result)
                .addAllInput(List.of(inputs))
                .addOutput(result);
    }

    private static OnnxMl.ValueInfoProto described(String name, OnnxMl.TensorProto.DataType type, Object... axes) {
        var shape = OnnxMl.TensorShapeProto.newBuilder();
        for (Object axis : axes) {
            var dimension = OnnxMl.TensorShapeProto.Dimension.newBuilder();
            shape.addDim(
                    axis instanceof Number size
                            ? dimension.setDimValue(size.longValue())
                            : dimension.setDimParam(axis.toString()));
        }
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)))
                .build();
    }
}
