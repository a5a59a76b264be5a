package dev.precept.trainer.head;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A training as it stood after a step, in a file that is there as a whole or not at all.
 *
 * @param file where it stands
 * @param of what decides the weights; a checkpoint of something else is not gone on with
 */
record Checkpoint(Path file, String of) {
    private static final int MAGIC = 0x50524843;

    void write(Learner learner, Course course) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (var bytes = new FileOutputStream(part.toFile())) {
            var checked = new CheckedOutputStream(new BufferedOutputStream(bytes, 1 << 16), new CRC32());
            var out = new DataOutputStream(checked);
            out.writeInt(MAGIC);
            out.writeUTF(of);
            course.write(out);
            learner.write(out);
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            bytes.getFD().sync();
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes up what stands there; a new course where nothing does. */
    Course read(Learner learner) throws IOException {
        if (!Files.exists(file)) {
            return new Course();
        }
        var checked = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), new CRC32());
        try (var in = new DataInputStream(checked)) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no checkpoint");
            }
            if (!in.readUTF().equals(of)) {
                throw new IOException(
                        file
                                + " is of another training: other pairs, another recipe or another number of threads; give another folder, or remove it");
            }
            Course course = Course.read(in);
            learner.read(in);
            if (checked.getChecksum().getValue() != in.readLong()) {
                throw new IOException(file + " is damaged");
            }
            return course;
        }
    }
}
