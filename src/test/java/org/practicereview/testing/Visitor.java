package org.practicereview.testing;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Somebody with pages open, without a browser: keeps the cookie and sends the token of the form last seen. */
public final class Visitor {

    private static final String COOKIE = "practice-review";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern DRAFT_VERSION = Pattern.compile("name=\"draftVersion\" value=\"(\\d+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern REQUEST_KEY = Pattern.compile("name=\"_requestKey\" value=\"([^\"]+)\"");
    private static final Pattern READING = Pattern.compile("name=\"_reading\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieFilter cookies = new CookieFilter();
    private String session = "";
    private String token = "none";

    public Visitor(int port) {
        this.port = port;
    }

    /** Signs in without the page: what the page does is tested where the page is. */
    public <S extends Session> Visitor signIn(SessionRepository<S> sessions, Person person) {
        S begun = sessions.createSession();
        var who = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of());
        begun.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(who));
        sessions.save(begun);
        session = Base64.getEncoder().encodeToString(begun.getId().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Signs in on the page, up to a second step where there is one. */
    public Response signIn(String username, String password) {
        get("/sign-in");
        return post("/sign-in", "username", username, "password", password);
    }

    public Response get(String path) {
        Response page = request().get(path);
        Matcher found = TOKEN.matcher(page.asString());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** Sends a form: names and values in turn. */
    public Response post(String path, String... typed) {
        return postWith(token, path, typed);
    }

    public Response postWith(String csrf, String path, String... typed) {
        return post(request(), csrf, path, typed);
    }

    /** Sends it as a page that saves by itself. */
    public Response autosave(String path, String... typed) {
        return post(request().header("Sec-Fetch-Dest", "empty"), token, path, typed);
    }

    private static Response post(RequestSpecification request, String csrf, String path, String... typed) {
        RequestSpecification form = request.contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < typed.length; i += 2) {
            form.formParam(typed[i], typed[i + 1]);
        }
        return form.formParam("_csrf", csrf).post(path);
    }

    /** Sends a form with a file. */
    public Response upload(String path, Multipart form) {
        return form.field("_csrf", token).in(request()).post(path);
    }

    public RequestSpecification request() {
        RequestSpecification request = RestAssured.given()
                .port(port)
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Origin", "http://localhost:" + port)
                .accept("text/html");
        return session.isEmpty() ? request : request.cookie(COOKIE, session);
    }

    /** What a page that sends says there was to read. */
    public static String reading(Response page) {
        return found(READING, page, "this page does not say what there was to read");
    }

    /** The key that the form of a page carries: sent twice, it is done once. */
    public static String requestKey(Response page) {
        return found(REQUEST_KEY, page, "no request key on this page");
    }

    /** The version, of what it changes, that the form of a page carries. */
    public static String version(Response page) {
        return found(VERSION, page, "no version on this page");
    }

    /** The version of the draft that a page carries. */
    public static String draftVersion(Response page) {
        return found(DRAFT_VERSION, page, "no draft version on this page");
    }

    private static String found(Pattern field, Response page, String missing) {
        Matcher found = field.matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError(missing);
        }
        return found.group(1);
    }
}
