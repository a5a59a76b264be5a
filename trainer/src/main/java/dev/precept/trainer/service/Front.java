package dev.precept.trainer.service;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What every request goes through: who asks, what it wants, and what is told of it. */
final class Front implements AutoCloseable {
    private static final String ID = "X-Request-Id";
    private static final int LONGEST_ID = 200;

    /** What becomes of a connection after an answer. */
    enum Connection {
        KEPT,
        CLOSED
    }

    private final Limits limits;
    private final Doorkeeper doorkeeper;
    private final Routes routes;
    private final Meters meters;
    private final RequestLog log;
    private final Intake intake;
    private final AtomicBoolean draining = new AtomicBoolean();
    /** One party for the service and one for each request. */
    private final Phaser underWay = new Phaser(1);

    Front(Settings settings, Routes routes, Meters meters, RequestLog log, Workers workers) {
        this.limits = settings.limits();
        this.doorkeeper = new Doorkeeper(settings.token());
        this.routes = routes;
        this.meters = meters;
        this.log = log;
        this.intake = new Intake(limits, workers, meters);
    }

    /** Answers and sends; until it is sent, the end of the service waits for it. */
    Connection answer(Asked asked, Consumer<Reply> send) {
        underWay.register();
        try {
            String id = asked.header("x-request-id")
                    .filter(given -> given.length() <= LONGEST_ID)
                    .orElseGet(() -> UUID.randomUUID().toString());
            return sent(answer(asked, id), id, send);
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    /** Watches a client that has begun to ask. */
    Watchdog.Watch arriving() {
        return intake.arriving();
    }

    private Connection sent(Reply reply, String id, Consumer<Reply> send) {
        try {
            return intake.sending(() -> {
                send.accept(reply);
                return reply.isLast() ? Connection.CLOSED : Connection.KEPT;
            });
        } catch (RuntimeException lost) {
            meters.lost();
            log.write(log.line("lost").put("request_id", id).put("bytes", reply.body().length));
            return Connection.CLOSED;
        }
    }

    private Reply answer(Asked asked, String id) {
        long start = System.nanoTime();
        Optional<Asked> admitted = doorkeeper.admit(asked);
        String path = admitted.map(Asked::path).orElse(asked.path());
        Reply reply = guarded(asked, admitted, path, id);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        meters.request(routes.endpoints().containsKey(path) ? path : "other", reply.status(), time);
        log.write(log.line("request")
                .put("request_id", id)
                .put("method", asked.method())
                .put("path", Doorkeeper.hidden(asked.path()))
                .put("status", reply.status())
                .put("milliseconds", time.toNanos() / 1e6)
                .put("bytes", reply.body().length));
        Reply whole = Bodies.packed(reply, asked).with(ID, id).with("X-Content-Type-Options", "nosniff");
        return asked.isLast() || draining.get() ? whole.closing() : whole;
    }

    /** No request is let in any more; those that are under way are waited for. True where all of them were answered. */
    boolean drain() {
        draining.set(true);
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), limits.drain().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reply guarded(Asked asked, Optional<Asked> admitted, String path, String id) {
        try {
            Optional<Reply> open = health(path);
            if (open.isPresent()) {
                return intake.unread(asked, open.get());
            }
            return admitted.map(inside -> routed(inside, id)).orElseGet(() -> intake.unread(asked, stranger()));
        } catch (Trouble trouble) {
            return trouble.reply();
        } catch (OutOfMemoryError full) {
            log.defect(id, full);
            return Reply.error(503, "out-of-memory", "there is not memory enough", "send smaller batches")
                    .again(1);
        } catch (RuntimeException | StackOverflowError defect) {
            log.defect(id, defect);
            return Reply.error(500, "defect", "this is a defect of Precept, please report it", "request id " + id);
        }
    }

    private static Reply stranger() {
        return Reply.error(
                        401,
                        "unauthorized",
                        "the token is missing or wrong",
                        "send Authorization: Bearer TOKEN, or ask /t/TOKEN/…")
                .with("WWW-Authenticate", "Bearer");
    }

    private Optional<Reply> health(String path) {
        return switch (path) {
            case "/healthz" -> Optional.of(Routes.text("text/plain", "ok\n"));
            case "/readyz" ->
                Optional.of(
                        draining.get()
                                ? Reply.error(503, "draining", "the service is ending", "")
                                        .again(1)
                                : Routes.text("text/plain", "ready\n"));
            default -> Pages.at(path);
        };
    }

    private Reply routed(Asked asked, String id) {
        Map<String, Endpoint> methods = routes.endpoints().getOrDefault(asked.path(), Map.of());
        Endpoint endpoint = methods.get(asked.verb());
        if (methods.isEmpty()) {
            return intake.unread(
                    asked,
                    Reply.error(
                            404, "not-found", "there is nothing at this address", "/openapi.yaml lists the addresses"));
        }
        if (endpoint == null) {
            return intake.unread(
                    asked,
                    Reply.error(405, "bad-method", "this address does not take " + asked.method(), "")
                            .with("Allow", String.join(", ", methods.keySet())));
        }
        if (asked.isGet()) {
            return intake.unread(asked, intake.plain(asked, endpoint, id));
        }
        if (draining.get()) {
            return intake.unread(
                    asked,
                    Reply.error(503, "draining", "the service is ending", "ask again")
                            .again(1));
        }
        return intake.whole(asked, endpoint, id);
    }

    @Override
    public void close() {
        intake.close();
    }
}
