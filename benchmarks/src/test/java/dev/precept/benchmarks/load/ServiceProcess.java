package dev.precept.benchmarks.load;

import dev.precept.runtime.exchange.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/** A service in a process of its own, as {@code precept serve} starts it. */
public final class ServiceProcess implements AutoCloseable {
    /** What it lets in. */
    public static final String TOKEN = "the-token-of-the-measurement";

    private static final String LISTENS = "precept: http://";
    private static final int SECONDS_TO_START = 240;

    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final LongAdder scored = new LongAdder();

    private ServiceProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("log").start(this::readLog);
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param launcher what starts Precept
     * @param port 0 for any that is free
     * @param options further ones for {@code serve}
     * @param environment beside that of this process
     */
    public static ServiceProcess start(
            List<String> launcher, int port, List<String> options, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(launcher);
        command.addAll(List.of("serve", "--port", Integer.toString(port)));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PRECEPT_TOKEN", TOKEN);
        builder.environment().putAll(environment);
        var service = new ServiceProcess(builder.start());
        try {
            service.address.get(SECONDS_TO_START, TimeUnit.SECONDS);
            return service;
        } catch (ExecutionException | TimeoutException failed) {
            service.kill();
            throw new IOException("the service did not start", failed);
        } catch (InterruptedException interrupted) {
            service.kill();
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** The launcher of the repository in which this runs. */
    public static List<String> launcher() {
        return List.of("./precept");
    }

    /** Precept on the class path of this process. */
    public static List<String> fromClassPath() {
        return List.of(
                Optional.ofNullable(System.getProperty("java.home")).orElse("") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.precept.runtime.cli.Precept");
    }

    public URI address() {
        return address.join();
    }

    /** How many items it has scored, by its log. */
    public long scored() {
        return scored.sum();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Tells it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** To its end, since a full pipe would hold the service. */
    private void readLog() {
        try (BufferedReader log = process.errorReader()) {
            var first = new StringBuilder();
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                if (line.startsWith(LISTENS)) {
                    address.complete(URI.create(line.substring("precept: ".length())));
                }
                if (line.contains("\"event\":\"scored\"")) {
                    scored.add(Json.read(line.getBytes(StandardCharsets.UTF_8))
                            .path("items")
                            .longValue());
                }
                if (!address.isDone()) {
                    first.append(line).append('\n');
                }
            }
            address.completeExceptionally(new IOException("the service ended: " + first));
        } catch (IOException closed) {
            address.completeExceptionally(closed);
        }
    }
}
