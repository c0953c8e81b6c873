package org.practicereview.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Values that fit a schema, and the same with one thing wrong. */
final class SchemaValues {

    private static final int DEEPEST = 6;

    private final Operations operations;
    private final Scene scene;
    private final Random random;
    private final boolean whole;

    SchemaValues(Operations operations, Scene scene, Random random) {
        this(operations, scene, random, false);
    }

    /** With everything that may be said, said. */
    static SchemaValues whole(Operations operations, Scene scene) {
        return new SchemaValues(operations, scene, new Random(0), true);
    }

    private SchemaValues(Operations operations, Scene scene, Random random, boolean whole) {
        this.operations = operations;
        this.scene = scene;
        this.random = random;
        this.whole = whole;
    }

    Object fitting(JsonNode described) {
        return fitting(described, 0);
    }

    private Object fitting(JsonNode described, int depth) {
        JsonNode schema = operations.resolved(described);
        for (String choice : List.of("oneOf", "anyOf")) {
            if (!schema.path(choice).isEmpty()) {
                return fitting(
                        schema.path(choice)
                                .get(random.nextInt(schema.path(choice).size())),
                        depth + 1);
            }
        }
        if (!schema.path("allOf").isEmpty()) {
            Map<String, Object> all = new LinkedHashMap<>();
            schema.path("allOf").forEach(part -> {
                if (fitting(part, depth + 1) instanceof Map<?, ?> some) {
                    some.forEach((name, value) -> all.put(name.toString(), value));
                }
            });
            return all;
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return depth > DEEPEST ? null : ofType(schema, depth);
    }

    private Object ofType(JsonNode schema, int depth) {
        // 3.1 may name several types, the null among them
        JsonNode types = schema.path("type");
        String type = types.isArray() && !types.isEmpty() ? types.get(0).asString() : types.asString("");
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> list(schema, depth);
            case "integer" -> random.nextInt(4);
            case "number" -> random.nextInt(40) / 4.0;
            case "boolean" -> random.nextBoolean();
            case "string" -> word(schema);
            default -> schema.has("properties") ? object(schema, depth) : word(schema);
        };
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (whole || required.contains(property.getKey()) || random.nextInt(3) > 0) {
                object.put(property.getKey(), named(property.getKey(), property.getValue(), depth));
            }
        }
        return object;
    }

    private Object named(String name, JsonNode schema, int depth) {
        return switch (name) {
            case "area" -> "NORTHSHIRE";
            case "reference", "case" -> Hostile.any(scene.own(), random);
            default -> fitting(schema, depth + 1);
        };
    }

    private List<Object> list(JsonNode schema, int depth) {
        List<Object> list = new ArrayList<>();
        // of several that are wrong in the same way, an answer says now one first and now another
        for (int i = whole ? 0 : random.nextInt(3); i >= 0; i--) {
            list.add(fitting(schema.path("items"), depth + 1));
        }
        return list;
    }

    private String word(JsonNode schema) {
        String word = switch (schema.path("format").asString("")) {
            case "date" -> "2026-0" + (1 + random.nextInt(6)) + "-1" + random.nextInt(10);
            case "date-time" -> "2026-04-20T09:00:00Z";
            case "time" -> "09:30";
            case "uuid" -> scene.named("{{ownPerson}}");
            case "email" -> "a@agency.example";
            default -> Hostile.any(List.of("A few words", "Milltown", "Ada", "01234 567890", "R11A"), random);
        };
        int most = schema.path("maxLength").asInt(word.length());
        return word.substring(0, Math.min(most, word.length()));
    }

    /** One thing in it is another, or there is one more; of anything that is no object, something else altogether. */
    @SuppressWarnings("unchecked")
    Object spoilt(Object value) {
        if (value instanceof Map<?, ?> object && !object.isEmpty() && random.nextInt(8) > 0) {
            Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) object);
            String name = Hostile.any(List.copyOf(copy.keySet()), random);
            switch (random.nextInt(7)) {
                case 0 -> copy.remove(name);
                case 1 -> copy.put(Hostile.word(random), copy.get(name));
                case 2 -> copy.put(Hostile.any(SETTABLE, random), Hostile.any(SET, random));
                default -> copy.put(name, spoilt(copy.get(name)));
            }
            return copy;
        }
        if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
            List<Object> copy = new ArrayList<>(list);
            int place = random.nextInt(copy.size());
            copy.set(place, spoilt(copy.get(place)));
            return copy;
        }
        return other();
    }

    /** What nobody may set from outside. */
    private static final List<String> SETTABLE = List.of(
            "id",
            "caseId",
            "leadArea",
            "state",
            "stage",
            "roles",
            "role",
            "version",
            "person",
            "assignee",
            "class",
            "@type",
            "__proto__",
            "password",
            "edition",
            "businessKey",
            "processInstanceId");

    private static final List<Object> SET =
            List.of(1, "ADMINISTRATOR", true, "CLOSED", List.of("ADMINISTRATOR"), Map.of());

    private Object other() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> -random.nextInt();
            case 3 -> Double.MAX_VALUE;
            case 4 -> new java.math.BigDecimal("1E+4000");
            case 5 -> List.of();
            case 6 -> Map.of("a", Map.of());
            case 7 -> java.util.Collections.nCopies(2000, "x");
            case 8, 9 -> scene.standIns().foreignWord(random);
            default -> Hostile.word(random);
        };
    }
}
