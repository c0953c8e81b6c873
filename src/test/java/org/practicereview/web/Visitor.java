package org.practicereview.web;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: keeps the cookie, sends the token of the form last seen. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieFilter cookies = new CookieFilter();
    private String token = "none";

    public Visitor(int port) {
        this.port = port;
    }

    public RequestSpecification request() {
        return RestAssured.given()
                .port(port)
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Origin", "http://localhost:" + port)
                .accept("text/html");
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
    Response autosave(String path, String... typed) {
        return post(request().header("Sec-Fetch-Dest", "empty"), token, path, typed);
    }

    private static Response post(RequestSpecification request, String csrf, String path, String... typed) {
        RequestSpecification form = request.contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < typed.length; i += 2) {
            form.formParam(typed[i], typed[i + 1]);
        }
        return form.formParam("_csrf", csrf).post(path);
    }

    public Response signIn(String username, String password) {
        get("/sign-in");
        return post("/sign-in", "username", username, "password", password);
    }
}
