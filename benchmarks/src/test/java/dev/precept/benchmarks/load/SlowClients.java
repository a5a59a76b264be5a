package dev.precept.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Clients that begin a request and send of its body one byte now and then, or nothing more. */
public final class SlowClients implements AutoCloseable {
    private static final int LENGTH = 100_000;
    private static final long PAUSE = 100_000_000;

    private final List<RawConnection> connections = new ArrayList<>();
    private final List<CompletableFuture<Integer>> statuses = new ArrayList<>();

    /** How a client is slow. */
    public enum Manner {
        /** Ten bytes a second. */
        DRIPPING,
        /** Nothing after the first half. */
        SILENT
    }

    /** So many of them; they have begun when this returns. */
    public SlowClients(URI address, int count, Manner manner) throws IOException {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int client = 0; client < count; client++) {
            var connection = new RawConnection(address);
            connections.add(connection);
            connection.send(RawConnection.head(LENGTH));
            connection.send("{\"items\": [".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (manner == Manner.DRIPPING) {
                threads.submit(() -> drip(connection));
            }
            statuses.add(CompletableFuture.supplyAsync(() -> status(connection), threads));
        }
        threads.shutdown();
    }

    /** What each of them is answered at last; {@link Fault#ENDED} for a connection that is closed. */
    public List<Integer> statuses() {
        return statuses.stream().map(CompletableFuture::join).toList();
    }

    private static void drip(RawConnection connection) {
        try {
            for (int sent = 0; sent < LENGTH / 2; sent++) {
                connection.send(new byte[] {' '});
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException closed) {
            // The other side has had enough; what it said is read elsewhere.
        }
    }

    private static int status(RawConnection connection) {
        try {
            return connection.status();
        } catch (IOException late) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
