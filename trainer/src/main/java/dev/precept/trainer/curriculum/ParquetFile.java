package dev.precept.trainer.curriculum;

import static java.util.Objects.requireNonNull;

import com.jerolba.carpet.CarpetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Rungs as Parquet, in verl's columns. */
public final class ParquetFile {
    private static final byte[] END = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private ParquetFile() {}

    /** Writes all rungs; the same bytes for the same rungs. The stream is closed with it. */
    public static void write(List<Rung> rungs, OutputStream stream) throws IOException {
        var written = new ByteArrayOutputStream();
        try (CarpetWriter<VerlRow> writer = new CarpetWriter.Builder<>(written, VerlRow.class)
                .withCompressionCodec(CompressionCodecName.GZIP)
                .build()) {
            for (int index = 0; index < rungs.size(); index++) {
                writer.write(VerlRow.of(rungs.get(index), index));
            }
        }
        try (stream) {
            stream.write(ordered(written.toByteArray()));
        }
    }

    /**
     * The file with the encodings of each column in their own order. The library lists them in the order of a hash set of
     * enumeration constants, which is another in each process.
     */
    private static byte[] ordered(byte[] file) throws IOException {
        int length =
                ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - END.length - Integer.BYTES);
        int footer = file.length - END.length - Integer.BYTES - length;
        FileMetaData about = Util.readFileMetaData(new ByteArrayInputStream(file, footer, length));
        for (RowGroup group : requireNonNull(about.getRow_groups())) {
            for (ColumnChunk column : requireNonNull(group.getColumns())) {
                requireNonNull(requireNonNull(column.getMeta_data()).getEncodings())
                        .sort(null);
            }
        }
        var ordered = new ByteArrayOutputStream(file.length);
        ordered.write(file, 0, footer);
        Util.writeFileMetaData(about, ordered);
        ordered.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(ordered.size() - footer)
                .array());
        ordered.write(END);
        return ordered.toByteArray();
    }
}
