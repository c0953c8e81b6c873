package org.practicereview.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the API says can be asked. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private final JsonNode description;
    private final List<Operation> all = new ArrayList<>();

    private Operations(JsonNode description) {
        this.description = description;
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    all.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
    }

    static Operations read(String json) {
        return new Operations(JsonMapper.builder().build().readTree(json));
    }

    List<Operation> all() {
        return List.copyOf(all);
    }

    private Operation operation(String path, String method, JsonNode described) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode one : described.path("parameters")) {
            JsonNode parameter = resolved(one);
            parameters.add(new Parameter(
                    parameter.path("name").asString(), parameter.path("in").asString(), parameter.path("schema")));
        }
        JsonNode body = resolved(described.path("requestBody")).path("content");
        List<String> types = body.properties().stream().map(Map.Entry::getKey).toList();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                types.isEmpty() ? "" : types.get(0),
                types.isEmpty() ? body : body.path(types.get(0)).path("schema"));
    }

    /** What a reference stands for; everything else as it is. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(description.at(reference.substring(1)));
    }

    /**
     * One of them.
     *
     * @param type of the body, empty where there is none
     */
    record Operation(String method, String path, List<Parameter> parameters, String type, JsonNode body) {}

    /** Something that is asked beside the body. */
    record Parameter(String name, String in, JsonNode schema) {}
}
