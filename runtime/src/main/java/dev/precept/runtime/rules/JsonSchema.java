package dev.precept.runtime.rules;

import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import dev.precept.compiler.vocabulary.Evidence;
import dev.precept.compiler.vocabulary.Nearness;
import dev.precept.compiler.vocabulary.Observation;
import dev.precept.compiler.vocabulary.Outcome;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Schema made ready: draft 2020-12 unless it says otherwise. Its patterns run on the linear engine, nothing is
 * fetched but the drafts' own schemas from the library, formats are not checked, and what a check may cost has an end.
 */
final class JsonSchema {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonText.FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Levels of schemas within schemas during one check, far from what a small stack holds. */
    private static final int DEEPEST = 400;

    private static final int LONGEST_NUMBER = 400;

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * The schema that a text is.
     *
     * @throws IllegalArgumentException where it is none; one line that the author reads
     */
    static JsonSchema of(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(
                    "the schema is no JSON: " + firstLine(broken.getOriginalMessage()), broken);
        } catch (NumberFormatException beyond) {
            throw new IllegalArgumentException("the schema has a number with an exponent beyond all bounds", beyond);
        }
        if (!node.isObject() && !node.isBoolean()) {
            throw new IllegalArgumentException("the schema is no JSON object: " + Shown.quote(text));
        }
        SchemaRegistry registry = registry();
        try {
            Schema schema = registry.getSchema(node);
            schema.initializeValidators();
            refuseUnknownWords(registry, schema, node);
            return new JsonSchema(schema);
        } catch (SchemaException | JacksonException refused) {
            throw new IllegalArgumentException("the schema cannot be used: " + reason(refused), refused);
        }
    }

    /** What the schema says of a text that is JSON; UNKNOWN where that costs too much. */
    Observation observe(String json, Supplier<List<Evidence>> evidence) {
        if (hasHugeNumber(json)) {
            return Observation.unknown("a number too large to compare");
        }
        long steps = 10_000 + 8L * json.length();
        List<Error> errors;
        try {
            errors = schema.validate(
                    MAPPER.readTree(json),
                    context -> context.executionConfig(settings ->
                            settings.failFast(true).maxEvaluationSteps(steps).maxEvaluationDepth(DEEPEST)));
        } catch (ValidationLimitExceededException costly) {
            return Observation.unknown("the schema takes more steps on this text than it may");
        }
        return errors.isEmpty()
                ? Observation.of(Outcome.HOLDS, () -> "JSON as the schema has it", evidence)
                : new Observation(Outcome.FAILS, new Nearness(0.5, 1), () -> words(errors.getFirst()), evidence);
    }

    private static SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .failFast(true)
                .preloadSchema(true)
                .formatAssertionsEnabled(false)
                .regularExpressionFactory(source -> {
                    Pattern pattern = Pattern.compile(source);
                    return text -> pattern.matcher(text).find();
                })
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)
                                .allow(iri -> iri.toString().matches("https?://json-schema\\.org/draft.*"))));
    }

    /** By the schema of its own draft. */
    private static void refuseUnknownWords(SchemaRegistry registry, Schema schema, JsonNode node) {
        Schema draft = registry.getSchema(
                SchemaLocation.of(schema.getSchemaContext().getDialect().getId()));
        List<Error> errors = draft.validate(node);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("the schema is not valid: " + words(errors.getFirst()));
        }
    }

    /** Such numbers would be compared as infinite, or take all memory when written out. */
    private static boolean hasHugeNumber(String json) {
        try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric() && isHuge(parser.getString())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isHuge(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        int digits = exponent < 0 ? number.length() : exponent;
        return digits > LONGEST_NUMBER
                || (exponent >= 0 && !number.substring(exponent + 1).matches("[+-]?0*\\d{1,3}"));
    }

    private static String words(Error error) {
        String place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "" : "at " + Shown.quote(place) + ": ") + firstLine(error.getMessage());
    }

    private static String reason(Throwable refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : firstLine(cause.getMessage());
        return switch (cause) {
            case com.google.re2j.PatternSyntaxException pattern ->
                "the pattern " + Shown.quote(pattern.getPattern()) + " is not of RE2's dialect";
            case java.io.FileNotFoundException missing ->
                Shown.quote(message) + " is not in it, and nothing is fetched";
            default -> message;
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
