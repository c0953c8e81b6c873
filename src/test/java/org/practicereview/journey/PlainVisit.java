package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Pages as HTML alone makes them: nothing runs in them, and forms are sent with what stands in them. It says what it does
 * not understand instead of guessing; that a browser without JavaScript does the same is shown where one is used.
 */
final class PlainVisit implements Reader {

    /** Nobody sees these, and no reader is told of them. */
    private static final String UNSEEN =
            "[hidden], dialog:not([open]), details:not([open]) > :not(summary), script, style";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String origin;
    private Document page = new Document("");

    PlainVisit(int port) {
        origin = "http://localhost:" + port;
    }

    @Override
    public PlainVisit open(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin).resolve(path)).GET());
    }

    @Override
    public PlainVisit press(String button) {
        Element pressed = one("button, a[role=button]", button);
        if (pressed.normalName().equals("a")) {
            return open(pressed.absUrl("href"));
        }
        assertThat(pressed.attr("type"))
                .as("what “%s” does without a script", button)
                .isEqualTo("submit");
        assertThat(pressed.hasAttr("disabled")).as(button + " is disabled").isFalse();
        FormElement form = formOf(pressed);
        List<KeyVal> sent = form.formData();
        if (pressed.hasAttr("name")) {
            sent.add(HttpConnection.KeyVal.create(pressed.attr("name"), pressed.attr("value")));
        }
        return send(form, sent);
    }

    @Override
    public PlainVisit follow(String link) {
        return open(one("a[href]:not([role=button])", link).absUrl("href"));
    }

    @Override
    public Answers questions() {
        return new PlainQuestions(main());
    }

    @Override
    public String text() {
        return main().text();
    }

    @Override
    public String identity() {
        return page.expectFirst(".app-identity").text();
    }

    @Override
    public String heading() {
        assertThat(page.select("h1")).as("headings of the first level").hasSize(1);
        return page.expectFirst("h1").text();
    }

    @Override
    public String path() {
        return page.location().substring(origin.length());
    }

    @Override
    public List<String> texts(String elements) {
        return page.select(elements).eachText();
    }

    @Override
    public String addressOf(String links) {
        return page.expectFirst(links).attr("href");
    }

    @Override
    public void close() {
        page = new Document("");
    }

    private Element main() {
        return page.expectFirst("main");
    }

    private Element one(String kind, String name) {
        List<Element> named = page.select(kind).stream()
                .filter(element -> element.closest("[aria-hidden=true]") == null)
                .filter(element -> nameOf(element).equals(name))
                .toList();
        assertThat(named).as("what is called “%s” on %s", name, page.location()).hasSize(1);
        return named.get(0);
    }

    /** As it is read out. */
    private static String nameOf(Element element) {
        return element.hasAttr("aria-label") ? element.attr("aria-label") : element.text();
    }

    private FormElement formOf(Element button) {
        Element form = button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form");
        assertThat(form).as("the form of %s", button).isInstanceOf(FormElement.class);
        return (FormElement) form;
    }

    private PlainVisit send(FormElement form, List<KeyVal> sent) {
        assertThat(form.attr("enctype")).as("how it is sent").isEmpty();
        URI action = URI.create(form.hasAttr("action") ? form.absUrl("action") : page.location());
        String data = sent.stream()
                .map(one -> encoded(one.key()) + "=" + encoded(one.value()))
                .collect(Collectors.joining("&"));
        if (!form.attr("method").equalsIgnoreCase("post")) {
            return open(action.getPath() + "?" + data);
        }
        // as browsers say on which page they were
        return send(HttpRequest.newBuilder(action)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(data)));
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed.replaceAll("\r?\n", "\r\n"), StandardCharsets.UTF_8);
    }

    private PlainVisit send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s", answer.uri()).isLessThan(500);
            page = Jsoup.parse(answer.body(), answer.uri().toString());
            page.select(UNSEEN).remove();
            return this;
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
