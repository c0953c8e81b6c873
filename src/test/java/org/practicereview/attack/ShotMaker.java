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

/** Requests from chance: what is described, nearly that, and what nobody would send. */
final class ShotMaker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PART = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");

    private final Scene scene;
    private final Operations operations;
    private final PageForms pages;
    private final SchemaValues values;
    private final Random random;

    ShotMaker(Scene scene, Operations operations, PageForms pages, Random random) {
        this.scene = scene;
        this.operations = operations;
        this.pages = pages;
        this.random = random;
        this.values = new SchemaValues(operations, scene, random);
    }

    Shot next() {
        int chance = random.nextInt(100);
        Shot shot = chance < 50 || pages.forms().isEmpty() ? api() : chance < 85 ? form() : page();
        return switch (random.nextInt(12)) {
            case 0 -> shot.with(Hostile.header(random));
            case 1 -> new Shot(shot.who(), Hostile.method(random), shot.target(), shot.headers(), shot.body());
            case 2 -> otherType(shot);
            case 3 -> new Shot(shot.who(), shot.method(), brokenTarget(shot.target()), shot.headers(), shot.body());
            case 4 -> new Shot(shot.who(), shot.method(), shot.target(), shot.headers(), brokenBytes(shot.body()));
            default -> shot;
        };
    }

    private Shot api() {
        Operation operation = Hostile.any(operations.all(), random);
        List<String> headers = new ArrayList<>(List.of("Accept: application/json"));
        Map<String, String> query = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            String value =
                    String.valueOf(random.nextInt(3) == 0 ? values.spoilt("") : values.fitting(parameter.schema()));
            if (parameter.in().equals("query") && random.nextBoolean()) {
                query.put(parameter.name(), value);
            } else if (parameter.in().equals("header") && value.chars().allMatch(letter -> letter >= 0x20)) {
                headers.add(parameter.name() + ": " + (random.nextBoolean() ? "*" : value));
            }
        }
        byte[] body = new byte[0];
        if (!operation.type().isEmpty()) {
            Object whole = values.fitting(operation.body());
            Object sent = random.nextInt(4) == 0 ? whole : values.spoilt(whole);
            headers.add("Content-Type: " + typeOf(operation));
            body = bytes(operation, sent);
        }
        String target = path(operation.path()) + query(query);
        return new Shot(who(), operation.method(), target, headers, body);
    }

    private static String typeOf(Operation operation) {
        return operation.type().startsWith("multipart/")
                ? operation.type() + "; boundary=" + Encoded.BOUNDARY
                : operation.type();
    }

    private byte[] bytes(Operation operation, Object sent) {
        if (operation.type().startsWith("multipart/") && sent instanceof Map<?, ?> parts) {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            parts.forEach((name, value) -> fields.add(Map.entry(String.valueOf(name), String.valueOf(value))));
            return utf8(Encoded.multipart(fields, Encoded.BOUNDARY, Hostile.word(random) + ".pdf"));
        }
        String json = JSON.writeValueAsString(sent);
        return utf8(
                switch (random.nextInt(20)) {
                    case 0 ->
                        json.replaceFirst(
                                "\\{", "{\"area\":\"" + scene.standIns().foreignWord(random) + "\",");
                    case 1 -> "[".repeat(20_000) + json;
                    case 2 -> json + json;
                    case 3 -> json.substring(0, json.length() / 2);
                    case 4 -> "{\"a\":".repeat(900) + json + "}".repeat(900);
                    default -> json;
                });
    }

    private Shot form() {
        PageForm form = Hostile.any(pages.forms(), random);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : form.fields()) {
            int chance = random.nextInt(10);
            if (chance < 6) {
                fields.add(Map.entry(field.getKey(), field.getValue().isEmpty() ? "1" : field.getValue()));
            } else if (chance < 9) {
                fields.add(Map.entry(
                        field.getKey(),
                        random.nextInt(4) == 0 ? scene.standIns().foreignWord(random) : Hostile.word(random)));
            }
        }
        if (random.nextInt(6) == 0) {
            fields.add(Map.entry(Hostile.word(random), Hostile.word(random)));
        }
        // Now and then somebody else sends what this one was shown, and with a token that is not theirs
        String who = random.nextInt(8) == 0 ? who() : form.who();
        fields.add(Map.entry(
                "_csrf",
                random.nextInt(20) == 0 ? "expired" : scene.attacker(who).csrf()));
        return form.sent(who, fields);
    }

    private Shot page() {
        String path = Hostile.any(pages.pages(), random);
        return switch (random.nextInt(4)) {
            case 0 -> Attacker.get(who(), path);
            case 1 -> Attacker.get(who(), foreign(path));
            case 2 -> Attacker.get(who(), path.split("\\?")[0] + "?page=" + Encoded.inForm(Hostile.word(random)));
            default ->
                Attacker.get(
                        who(),
                        path.split("\\?")[0] + "?" + Encoded.inForm(Hostile.word(random)) + "="
                                + Encoded.inForm(Hostile.word(random)));
        };
    }

    private String foreign(String path) {
        return path.replaceAll("SI-\\d+-\\d+", scene.named("{{foreign}}"));
    }

    private String who() {
        return Hostile.any(scene.attackers(), random);
    }

    private String path(String pattern) {
        Matcher part = PART.matcher(pattern);
        return part.replaceAll(
                found -> Matcher.quoteReplacement(scene.standIns().part(found.group(1), random)));
    }

    private static String query(Map<String, String> query) {
        return query.isEmpty() ? "" : "?" + Encoded.form(List.copyOf(query.entrySet()));
    }

    private Shot otherType(Shot shot) {
        List<String> headers = new ArrayList<>(shot.headers());
        headers.removeIf(line -> line.startsWith("Content-Type"));
        headers.add("Content-Type: " + Hostile.type(random));
        byte[] body = shot.body().length == 0 ? utf8("{}") : shot.body();
        String method = shot.method().equals("GET") ? "POST" : shot.method();
        return new Shot(shot.who(), method, shot.target(), headers, body);
    }

    private String brokenTarget(String target) {
        return switch (random.nextInt(8)) {
            case 0 -> target + "%zz";
            case 1 -> target + ";jsessionid=1";
            case 2 -> "/" + target;
            case 3 -> target.replaceFirst("/", "/%2e%2e/");
            case 4 -> target + "/";
            case 5 -> target + "%00";
            case 6 -> target + (target.contains("?") ? "&" : "?") + "%ff=%c0%af";
            default -> target.replaceFirst("/[^/]*$", "/" + Encoded.inPath(Hostile.word(random)));
        };
    }

    private byte[] brokenBytes(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        byte[] broken = body.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
