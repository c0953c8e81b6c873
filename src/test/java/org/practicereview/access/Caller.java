package org.practicereview.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Somebody who tries every door: with a session for pages and a token for the API, or with nothing. */
final class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;
    private final String session;
    private final String token;
    private final String csrf;

    private Caller(int port, String session, String token) throws IOException, InterruptedException {
        this.port = port;
        this.session = session;
        this.token = token;
        this.csrf = session.isEmpty() ? "none" : csrf();
    }

    static Caller nobody(int port) throws IOException, InterruptedException {
        return new Caller(port, "", "");
    }

    static <S extends Session> Caller of(int port, SessionRepository<S> sessions, Person person, String token)
            throws IOException, InterruptedException {
        S begun = sessions.createSession();
        begun.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of())));
        sessions.save(begun);
        return new Caller(
                port, Base64.getEncoder().encodeToString(begun.getId().getBytes(StandardCharsets.UTF_8)), token);
    }

    HttpResponse<String> call(Route route, String reference, String task, String date)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(route.path(reference, task, date));
        boolean sends = !route.verb().equals("GET");
        if (route.isApi()) {
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            request.header("Content-Type", "application/json").header("If-Match", "*");
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            addSession(request);
        }
        String body = route.isApi() ? "{}" : form();
        return send(request.method(
                route.verb(), sends ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends that: to the door of machines with a token, to that of people as their browser would. */
    HttpResponse<String> write(Write write) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(write.path()).header("Content-Type", write.type());
        String body = write.body();
        if (write.isApi()) {
            request.header("Authorization", "Bearer " + token).header("If-Match", "*");
        } else {
            addSession(request);
            body += "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        }
        return send(request.method(write.verb(), HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Reads what is there, and says with which status it was answered. */
    int read(Route route, Map<String, String> named) {
        HttpRequest.Builder request = request(route.path(named));
        if (!route.isApi()) {
            addSession(request);
        } else if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.sendAsync(request.GET().build(), HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private String form() {
        return "action=continue&draftVersion=7&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
    }

    private String csrf() throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/privacy");
        addSession(request);
        Matcher found = CSRF.matcher(send(request.GET()).body());
        if (!found.find()) {
            throw new AssertionError("no form on this page");
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Origin", "http://localhost:" + port);
    }

    private void addSession(HttpRequest.Builder request) {
        if (!session.isEmpty()) {
            request.header("Cookie", "practice-review=" + session);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
