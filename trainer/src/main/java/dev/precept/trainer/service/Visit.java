package dev.precept.trainer.service;

import dev.precept.trainer.score.Crew;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request that was let in.
 *
 * @param id of the request
 * @param body missing where the method has none
 * @param query the first value of each
 * @param crew works on its items, as long as its time is not over
 */
record Visit(String id, JsonNode body, Map<String, String> query, Crew crew) {}
