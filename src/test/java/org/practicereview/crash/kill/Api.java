package org.practicereview.crash.kill;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its clients see it, with the tokens of the demonstration. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    Api(int port) {
        this.port = port;
    }

    /** An answer that arrived whole. */
    record Answer(int status, String body) {

        boolean good() {
            return status / 100 == 2;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Answer get(String who, String path) throws IOException {
        return send(request(who, path).GET());
    }

    /** JSON with single quotes will do. */
    Answer post(String who, String path, String body, @Nullable String key) throws IOException {
        HttpRequest.Builder request = request(who, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    /** A letter to the case, as browsers send it. */
    Answer upload(String who, String reference) throws IOException {
        String boundary = "----a-form-with-a-file";
        String body = """
                --%1$s
                Content-Disposition: form-data; name="category"

                LETTER
                --%1$s
                Content-Disposition: form-data; name="title"

                A letter
                --%1$s
                Content-Disposition: form-data; name="file"; filename="letter.txt"
                Content-Type: text/plain

                Invented.
                --%1$s--
                """.formatted(boundary).replace("\n", "\r\n");
        return send(request(who, "/cases/" + reference + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Healthy, and done with what it does at its start. */
    boolean ready() {
        try {
            return health("") && health("/readiness");
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean health(String part) throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health" + part))
                                .timeout(Duration.ofSeconds(10))
                                .build())
                        .status()
                == 200;
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer pr_demo_" + who.replace('.', '_'));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        return send(request.build());
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
