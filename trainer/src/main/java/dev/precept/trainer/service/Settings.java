package dev.precept.trainer.service;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a service is set up.
 *
 * @param port 0 for any that is free
 * @param token nothing where anybody may ask
 * @param unscorable what each framework is told of a response without a reward
 */
public record Settings(
        String host, int port, Optional<String> token, Limits limits, Map<Facade, Unscorable> unscorable) {
    public Settings {
        var all = new EnumMap<Facade, Unscorable>(Facade.class);
        for (Facade facade : Facade.values()) {
            all.put(facade, unscorable.getOrDefault(facade, facade.usual()));
        }
        unscorable = Collections.unmodifiableMap(all);
    }

    Unscorable unscorable(Facade facade) {
        return unscorable.getOrDefault(facade, facade.usual());
    }
}
