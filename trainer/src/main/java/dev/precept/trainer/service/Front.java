package dev.precept.trainer.service;

import dev.precept.trainer.score.Spec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What every request goes through: who asks, whether there is room, what it wants, and what is told of it. */
final class Front {
    private static final String ID = "X-Request-Id";
    private static final int LONGEST_ID = 200;
    private static final long REMEMBERED = 64L << 20;

    private final Limits limits;
    private final Doorkeeper doorkeeper;
    private final Routes routes;
    private final Meters meters;
    private final RequestLog log;
    private final Workers workers;
    private final Bodies bodies;
    private final Memory memory = new Memory(REMEMBERED);
    private final Semaphore room;
    private final AtomicBoolean draining = new AtomicBoolean();
    /** One party for the service and one for each request. */
    private final Phaser underWay = new Phaser(1);

    Front(Settings settings, Routes routes, Meters meters, RequestLog log, Workers workers) {
        this.limits = settings.limits();
        this.doorkeeper = new Doorkeeper(settings.token());
        this.routes = routes;
        this.meters = meters;
        this.log = log;
        this.workers = workers;
        this.bodies = new Bodies(limits);
        this.room = new Semaphore(limits.requests());
        meters.watch("precept.requests.under.way", () -> limits.requests() - room.availablePermits());
    }

    /** Answers and sends; until it is sent, the end of the service waits for it. */
    void answer(Asked asked, Consumer<Reply> send) {
        underWay.register();
        try {
            send.accept(answer(asked));
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    private Reply answer(Asked asked) {
        long start = System.nanoTime();
        String id = asked.header("x-request-id")
                .filter(given -> given.length() <= LONGEST_ID)
                .orElseGet(() -> UUID.randomUUID().toString());
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
        Reply whole = Bodies.packed(reply, asked).with(ID, id);
        return asked.header("connection").filter("close"::equalsIgnoreCase).isPresent()
                ? whole.with("Connection", "close")
                : whole;
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
            Optional<Reply> health = health(path);
            if (health.isPresent()) {
                return health.get();
            }
            return admitted.map(inside -> routed(inside, id)).orElseGet(() -> stranger());
        } catch (Trouble trouble) {
            return trouble.reply();
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
            default -> Routes.open(path);
        };
    }

    private Reply routed(Asked asked, String id) {
        Map<String, Endpoint> methods = routes.endpoints().getOrDefault(asked.path(), Map.of());
        Endpoint endpoint = methods.get(asked.method());
        if (methods.isEmpty()) {
            return Reply.error(
                    404, "not-found", "there is nothing at this address", "/openapi.yaml lists the addresses");
        }
        if (endpoint == null) {
            return Reply.error(405, "bad-method", "this address does not take " + asked.method(), "")
                    .with("Allow", String.join(", ", methods.keySet()));
        }
        if (asked.method().equals("GET")) {
            Deadline deadline = Deadline.in(limits.budget());
            return endpoint.answer(new Visit(id, MissingNode.getInstance(), asked.query(), workers.until(deadline)));
        }
        if (draining.get()) {
            return Reply.error(503, "draining", "the service is ending", "ask again")
                    .again(1)
                    .with("Connection", "close");
        }
        if (!room.tryAcquire()) {
            return Reply.error(429, "busy", "as many requests are under way as there may be", "ask again")
                    .again(1);
        }
        try {
            return remembered(asked, endpoint, id);
        } finally {
            room.release();
        }
    }

    private Reply remembered(Asked asked, Endpoint endpoint, String id) {
        Deadline deadline = Deadline.in(limits.budget());
        byte[] bytes = bodies.read(asked, deadline);
        Optional<String> key = asked.header("x-request-id")
                .map(given -> given + "\n" + asked.path() + "\n" + asked.query() + "\n" + hash(bytes));
        Optional<Reply> known = key.flatMap(memory::recall);
        if (known.isPresent()) {
            return known.get();
        }
        JsonNode body = Bodies.json(bytes);
        Reply reply = endpoint.answer(new Visit(id, body, asked.query(), workers.until(deadline)));
        key.ifPresent(name -> memory.keep(name, reply));
        return reply;
    }

    private static String hash(byte[] bytes) {
        return Spec.id(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
