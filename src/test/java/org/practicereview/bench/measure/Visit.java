package org.practicereview.bench.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody who asks the service over HTTP and reads the answer to its end; connections are kept. */
public final class Visit {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    public Visit(int port) {
        this.port = port;
    }

    /** A page, as somebody with that session; an empty one is nobody. */
    public String page(String path, String session) throws Exception {
        HttpRequest.Builder request = to(path).header("Accept", "text/html");
        if (!session.isEmpty()) {
            request.header("Cookie", "__Host-practice-review=" + session);
        }
        return body(request.build());
    }

    public String get(String path, String token) throws Exception {
        return body(to(path).header("Authorization", "Bearer " + token).build());
    }

    public String post(String path, String token, String json) throws Exception {
        return body(to(path).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            String said = answer.body();
            throw new IOException("%s %s answered %d: %s"
                    .formatted(
                            request.method(),
                            request.uri().getPath(),
                            answer.statusCode(),
                            said.substring(0, Math.min(300, said.length()))));
        }
        return answer.body();
    }
}
