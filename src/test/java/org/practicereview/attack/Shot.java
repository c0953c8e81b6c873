package org.practicereview.attack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as it goes over the wire, byte by byte: what no client library would send is sent as well.
 *
 * @param who the role that sends it; its cookie or token is added when it is sent
 * @param target path and parameters as they stand in the first line
 * @param headers whole lines
 */
record Shot(String who, String method, String target, List<String> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What goes to the machines' door; everything else is a page. */
    boolean isApi() {
        return target.startsWith("/api");
    }

    Shot with(String header) {
        return new Shot(
                who,
                method,
                target,
                java.util.stream.Stream.concat(headers.stream(), java.util.stream.Stream.of(header))
                        .toList(),
                body);
    }

    /** The same with every text of it changed. */
    Shot map(UnaryOperator<String> change) {
        String text = textOf(body);
        return new Shot(
                who,
                method,
                change.apply(target),
                headers.stream().map(change).toList(),
                text == null ? body : change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    boolean mentions(String text) {
        return target.contains(text)
                || headers.stream().anyMatch(line -> line.contains(text))
                || new String(body, StandardCharsets.UTF_8).contains(text);
    }

    byte[] wire(int port, List<String> proofs) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        addUnlessThere(head, "Host: localhost:" + port);
        addUnlessThere(head, "Origin: http://localhost:" + port);
        proofs.forEach(proof -> addUnlessThere(head, proof));
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (!has("Transfer-Encoding") && (body.length > 0 || !method.equals("GET"))) {
            addUnlessThere(head, "Content-Length: " + body.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private void addUnlessThere(StringBuilder head, String line) {
        if (!has(line.substring(0, line.indexOf(':')))) {
            head.append(line).append("\r\n");
        }
    }

    boolean has(String header) {
        return headers.stream().anyMatch(line -> line.regionMatches(true, 0, header + ":", 0, header.length() + 1));
    }

    /** The line for a shell that sends it again; who tries it puts in a session or a token. */
    String curl(int port) {
        StringBuilder line = new StringBuilder();
        if (body.length > 0) {
            line.append("echo ")
                    .append(Base64.getEncoder().encodeToString(body))
                    .append(" | base64 -d | ");
        }
        line.append("curl -i -g --path-as-is -X ").append(quoted(method));
        headers.forEach(header -> line.append(" -H ").append(quoted(header)));
        line.append(isApi() ? " -H \"Authorization: Bearer $TOKEN\"" : " -b \"practice-review=$SESSION\"");
        if (body.length > 0) {
            line.append(" --data-binary @-");
        }
        return line.append(" ")
                .append(quoted("http://localhost:" + port + target))
                .append(" # as ")
                .append(who)
                .toString();
    }

    private static String quoted(String text) {
        return "$'" + escaped(text) + "'";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(letter -> {
            if (letter < 0x20) {
                escaped.append(String.format("\\x%02x", letter));
            } else if (letter == '\'' || letter == '\\') {
                escaped.append('\\').append((char) letter);
            } else {
                escaped.append((char) letter);
            }
        });
        return escaped.toString();
    }

    String json(String why) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("why", why);
        written.put("who", who);
        written.put("method", method);
        written.put("target", target);
        written.put("headers", headers);
        String text = textOf(body);
        written.put(
                text == null ? "bytes" : "body",
                text == null ? Base64.getEncoder().encodeToString(body) : text);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n";
    }

    static Shot read(String json) {
        JsonNode written = JSON.readTree(json);
        return new Shot(
                written.path("who").asString(),
                written.path("method").asString(),
                written.path("target").asString(),
                written.path("headers").valueStream().map(JsonNode::asString).toList(),
                written.has("bytes")
                        ? Base64.getDecoder().decode(written.path("bytes").asString())
                        : written.path("body").asString("").getBytes(StandardCharsets.UTF_8));
    }

    private static String textOf(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
