package dev.precept.trainer.service;

import dev.precept.trainer.score.Crew;
import dev.precept.trainer.score.Spec;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * From a request that was let in to its answer: its body is read under the eyes of the watchdog, then it takes a place, and
 * one that is sent again shares the answer of the first. A client that is slow holds no place.
 */
final class Intake implements AutoCloseable {
    private static final long REMEMBERED = 64L << 20;

    private final Limits limits;
    private final Workers workers;
    private final Bodies bodies;
    private final Room room;
    private final Watchdog watchdog = new Watchdog();
    private final Memory memory;

    Intake(Limits limits, Workers workers, Meters meters) {
        this.limits = limits;
        this.workers = workers;
        this.bodies = new Bodies(limits);
        this.room = new Room(limits);
        this.memory = new Memory(REMEMBERED, meters);
        meters.watch("precept.requests.under.way", room::taken);
        meters.watch("precept.bodies.held.bytes", room::held);
    }

    /** The answer to a request without a body. */
    Reply plain(Asked asked, Endpoint endpoint, String id) {
        Crew crew = workers.until(Deadline.in(limits.budget()));
        return endpoint.answer(new Visit(id, MissingNode.getInstance(), asked.query(), crew));
    }

    /** @throws Trouble where there is no room, or the body cannot be taken */
    Reply whole(Asked asked, Endpoint endpoint, String id) {
        try (Room.Share share = room.share()) {
            byte[] bytes = read(asked, share);
            Deadline deadline = Deadline.in(limits.budget());
            Optional<String> key = asked.header("x-request-id").map(given -> key(asked, given, bytes));
            return key.map(name -> memory.once(name, deadline, () -> worked(asked, bytes, deadline, endpoint, id)))
                    .orElseGet(() -> worked(asked, bytes, deadline, endpoint, id));
        }
    }

    private byte[] read(Asked asked, Room.Share share) {
        return watchdog.during(limits.transfer().multipliedBy(2), () -> bodies.read(asked, share));
    }

    private Reply worked(Asked asked, byte[] bytes, Deadline deadline, Endpoint endpoint, String id) {
        return room.enter(() -> {
            JsonNode body = Bodies.json(bytes);
            return endpoint.answer(new Visit(id, body, asked.query(), workers.until(deadline)));
        });
    }

    private static String key(Asked asked, String id, byte[] bytes) {
        return String.join("\n", id, asked.path(), asked.query().toString(), Spec.id(bytes));
    }

    /** For a request whose body nobody wants: it is thrown away, that the client may hear the answer. */
    Reply unread(Asked asked, Reply reply) {
        if (!asked.tellsItsLength() || asked.length().orElse(0) > (long) Bodies.DRAINED * limits.body()) {
            return reply.closing();
        }
        if (asked.length().orElse(0) == 0) {
            return reply;
        }
        return watchdog.during(
                limits.transfer().multipliedBy(2), () -> bodies.isDiscarded(asked) ? reply : reply.closing());
    }

    /** Watches a client that begins to ask. */
    Watchdog.Watch arriving() {
        return watchdog.watch(limits.transfer());
    }

    /** Sends what a client must take in time. */
    <T> T sending(Supplier<T> work) {
        return watchdog.during(limits.transfer(), work);
    }

    @Override
    public void close() {
        watchdog.close();
    }
}
