package org.practicereview.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicereview.attack.Operations.Operation;
import org.practicereview.attack.Operations.Parameter;
import org.practicereview.attack.PageForms.PageForm;
import tools.jackson.databind.json.JsonMapper;

/** Requests that would be answered, with one place left blank: a part of the path, a parameter, a header, a field. */
final class Blanks {

    static final String BLANK = "blank-to-be-filled";
    static final Pattern PART = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scene scene;
    private final List<Operation> operations;
    private final List<PageForm> forms;
    private final SchemaValues values;
    private final List<String> roles;
    private final Random random;

    Blanks(Scene scene, Operations operations, PageForms pages, List<String> roles, Random random) {
        this.scene = scene;
        this.operations = operations.all();
        this.forms =
                pages.forms().stream().filter(form -> !form.fields().isEmpty()).toList();
        this.values = new SchemaValues(operations, scene, random);
        this.roles = roles;
        this.random = random;
    }

    Shot next() {
        return random.nextBoolean() ? api() : form();
    }

    /** The same with a word in the blank. A number in JSON stays a number. */
    static Shot filled(Shot shot, String word) {
        String bare = word.matches("\\d+") ? word : "\"" + word + "\"";
        return shot.map(text -> text.replace("\"" + BLANK + "\"", bare).replace(BLANK, word));
    }

    private Shot api() {
        Operation operation = Hostile.any(operations, random);
        List<Runnable> places = new ArrayList<>();
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher part = PART.matcher(operation.path());
        while (part.find()) {
            String name = part.group(1);
            parts.put(name, scene.standIns().ownPart(name, random::nextInt));
            places.add(() -> parts.put(name, BLANK));
        }
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "query" -> places.add(() -> query.put(parameter.name(), BLANK));
                case "header" -> {
                    headers.put(parameter.name(), "*");
                    places.add(() -> headers.put(parameter.name(), BLANK));
                }
                default -> {}
            }
        }
        Object fitting = operation.type().isEmpty() ? null : values.fitting(operation.body());
        Object[] body = {fitting};
        for (int leaf = leaves(fitting); leaf > 0; leaf--) {
            int chosen = leaf;
            places.add(() -> body[0] = blankAt(fitting, new int[] {chosen}));
        }
        if (!places.isEmpty()) {
            Hostile.any(places, random).run();
        }
        return request(Hostile.any(roles, random), operation, parts, query, headers, body[0]);
    }

    /** As the description of the API says it is sent. */
    static Shot request(
            String who,
            Operation operation,
            Map<String, String> parts,
            Map<String, String> query,
            Map<String, String> named,
            Object body) {
        String path =
                PART.matcher(operation.path()).replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
        List<String> headers = new ArrayList<>(List.of("Accept: application/json"));
        named.forEach((name, value) -> headers.add(name + ": " + value));
        boolean inParts = operation.type().startsWith("multipart/");
        if (body != null) {
            headers.add("Content-Type: " + operation.type() + (inParts ? "; boundary=" + Encoded.BOUNDARY : ""));
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        if (inParts && body instanceof Map<?, ?> all) {
            all.forEach((name, value) -> fields.add(Map.entry(String.valueOf(name), String.valueOf(value))));
        }
        String text = body == null
                ? ""
                : inParts ? Encoded.multipart(fields, Encoded.BOUNDARY, "name.pdf") : JSON.writeValueAsString(body);
        return new Shot(
                who,
                operation.method(),
                path + (query.isEmpty() ? "" : "?" + Encoded.form(List.copyOf(query.entrySet()))),
                headers,
                text.getBytes(StandardCharsets.UTF_8));
    }

    static int leaves(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(Blanks::leaves).sum();
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(Blanks::leaves).sum();
        }
        return value == null ? 0 : 1;
    }

    /** The leaf that the count reaches is blank in the copy. */
    static Object blankAt(Object value, int[] count) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, one) -> copy.put(name, blankAt(one, count)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(one -> copy.add(blankAt(one, count)));
            return copy;
        }
        return value != null && --count[0] == 0 ? BLANK : value;
    }

    private Shot form() {
        PageForm form = Hostile.any(forms, random);
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields().forEach(field -> {
            if (!fields.containsKey(field.getKey()) || random.nextBoolean()) {
                fields.put(field.getKey(), field.getValue().isEmpty() ? "1" : field.getValue());
            }
        });
        fields.put(Hostile.any(List.copyOf(fields.keySet()), random), BLANK);
        fields.put("_csrf", scene.attacker(form.who()).csrf());
        return form.sent(form.who(), List.copyOf(fields.entrySet()));
    }
}
