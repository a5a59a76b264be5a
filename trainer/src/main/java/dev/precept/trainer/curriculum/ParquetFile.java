package dev.precept.trainer.curriculum;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Rungs as Parquet, in verl's columns. */
public final class ParquetFile {
    private ParquetFile() {}

    /** Writes all rungs; the same bytes for the same rungs. The stream is closed with it. */
    public static void write(List<Rung> rungs, OutputStream stream) throws IOException {
        try (CarpetWriter<VerlRow> writer = new CarpetWriter.Builder<>(stream, VerlRow.class)
                .withCompressionCodec(CompressionCodecName.GZIP)
                .build()) {
            for (int index = 0; index < rungs.size(); index++) {
                writer.write(VerlRow.of(rungs.get(index), index));
            }
        }
    }
}
