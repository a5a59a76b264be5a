package dev.precept.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a Java process takes up, seen from outside: by Linux and by the tools of the JDK. */
record Vitals(long pid) {
    private static final double MEGABYTE = 1e6;
    private static final double KILOBYTE = 1024;
    /** What {@code jstat -gc} calls the space in use: of the survivors, of what is new, of what is old. */
    private static final Set<String> USED = Set.of("S0U", "S1U", "EU", "OU");

    /**
     * At one moment.
     *
     * @param resident megabytes that the system has given it
     * @param heap megabytes of objects, dead ones among them
     * @param threads of the system
     * @param files that are open, connections among them
     */
    record Reading(double resident, double heap, long threads, long files) {}

    Reading reading() throws IOException {
        try (Stream<Path> files = Files.list(process().resolve("fd"))) {
            return new Reading(status("VmRSS:") * KILOBYTE / MEGABYTE, heap(), status("Threads:"), files.count());
        }
    }

    /** Megabytes of objects that are alive: everything else is collected first. */
    double live() throws IOException {
        output("jcmd", Long.toString(pid), "GC.run");
        return heap();
    }

    private double heap() throws IOException {
        List<String> lines = output("jstat", "-gc", Long.toString(pid)).lines().toList();
        List<String> names = List.of(lines.getFirst().strip().split("\\s+"));
        List<String> values = List.of(lines.getLast().strip().split("\\s+"));
        return IntStream.range(0, names.size())
                        .filter(column -> USED.contains(names.get(column)))
                        .mapToDouble(column -> Double.parseDouble(values.get(column)))
                        .sum()
                * KILOBYTE
                / MEGABYTE;
    }

    private long status(String name) throws IOException {
        try (Stream<String> lines = Files.lines(process().resolve("status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path process() {
        return Path.of("/proc", Long.toString(pid));
    }

    private static String output(String tool, String... arguments) throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", tool);
        var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
