package dev.precept.trainer.head;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** With how many bits PyTorch multiplies matrices of 32-bit decimals. */
public enum Precision {
    /** 32 bits. */
    FULL(0),

    /** Factors of 16 bits, sums of 32: several times as fast on processors that have it, such as those with AMX. */
    HALF(2);

    private static final String CONTEXT = "_ZN2at13globalContextEv";
    private static final String SET = "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

    private final int level;

    Precision(int level) {
        this.level = level;
    }

    /**
     * Sets it for the whole process. DJL has no word for this setting of PyTorch's, so the library is asked itself.
     *
     * @param libraries where those lie that the engine has loaded: one of another version beside them ends the process
     * @return whether the library has it
     */
    boolean set(Path libraries) {
        return library(libraries).map(this::told).orElse(false);
    }

    private boolean told(Path file) {
        try {
            NativeLibrary library = NativeLibrary.getInstance(file.toString());
            Pointer context = library.getFunction(CONTEXT).invokePointer(new Object[0]);
            Function set = library.getFunction(SET);
            set.invokeVoid(new Object[] {context, level});
            return true;
        } catch (UnsatisfiedLinkError absent) {
            return false;
        }
    }

    private static Optional<Path> library(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.getFileName().toString().startsWith("libtorch_cpu."))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
