package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

/** The door of a service as an operator starts it, without demonstration and test, knocked at with raw connections. */
final class OperatorsDoor {

    /** How long the service waits for the rest of a request; told to it at its start. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Pattern ASSET = Pattern.compile("(/assets/[0-9a-f]+/govuk-frontend.css)");
    private static final int SLOW_CLIENTS = 120;

    /** More than the service has threads. */
    private static final int SLOW_SENDERS = 300;

    private static final String OF_THE_SLOW = "127.0.0.2";

    private final int port;

    OperatorsDoor(int port) {
        this.port = port;
    }

    /** As it came over the line. */
    private record Answer(String text) {

        String header(String name) {
            return head().lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        String status() {
            return text.isEmpty() ? "" : text.substring(9, 12);
        }

        String head() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? text : text.substring(0, end);
        }
    }

    void every_answer_carries_the_headers_and_names_no_program() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String request : requests()) {
            Answer answer = send(request);
            String asked = request.lines().findFirst().orElse("") + " " + answer.status();
            all.assertThat(answer.status()).as(asked).isNotEmpty().doesNotStartWith("5");
            all.assertThat(answer.header("Strict-Transport-Security"))
                    .as(asked)
                    .isEqualTo("max-age=31536000; includeSubDomains");
            all.assertThat(answer.header("X-Content-Type-Options")).as(asked).isEqualTo("nosniff");
            all.assertThat(answer.header("Content-Security-Policy")).as(asked).contains("frame-ancestors 'none'");
            all.assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                    .as(asked)
                    .isEmpty();
            all.assertThat(answer.text()).as(asked).doesNotContain("Tomcat", "Apache", "\tat ", "Exception");
        }
        all.assertAll();
    }

    private List<String> requests() throws IOException {
        Matcher asset = ASSET.matcher(send("GET / HTTP/1.1").text());
        assertThat(asset.find()).isTrue();
        return List.of(
                "GET / HTTP/1.1",
                "GET /sign-in HTTP/1.1",
                "GET /work HTTP/1.1",
                "GET /api/v1/cases HTTP/1.1",
                "GET " + asset.group(1) + " HTTP/1.1",
                "GET /assets/0000/none.css HTTP/1.1",
                "GET /actuator/health HTTP/1.1",
                "GET /v3/api-docs HTTP/1.1",
                "GET /return/none HTTP/1.1",
                "GET /calendar/none.ics HTTP/1.1",
                "GET /cases;a=b HTTP/1.1",
                "GET /a//b HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET " + "/a".repeat(2000) + " HTTP/1.1",
                "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked"
                        + "\r\nHost: localhost\r\n\r\nzz",
                "POST /sign-in HTTP/1.1\r\nContent-Length: 0",
                "POST /sign-in HTTP/1.1\r\nContent-Length: 9000000",
                "POST /sign-in HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0",
                "DELETE / HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /a\\b HTTP/1.1",
                "GET /{a} HTTP/1.1",
                "BREW / HTTP/1.1",
                "GET / HTTP/1.1\r\nX-Long: " + "a".repeat(20_000),
                "GET / HTTP/1.1\r\nContent-Length: x",
                "GET / HTTP/1.1\r\nHost: b");
    }

    /** Strangers are given that of forms alone; whose session begins is given the other. */
    void the_cookies_are_for_this_host_alone_and_never_travel_in_the_clear(CookieSerializer ofSessions)
            throws IOException {
        MockHttpServletResponse begun = new MockHttpServletResponse();
        ofSessions.writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), begun, "an-id"));

        assertThat(begun.getHeader("Set-Cookie"))
                .matches("__Host-practice-review=[^;]+; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(send("GET /sign-in HTTP/1.1").header("Set-Cookie"))
                .matches("__Host-practice-review-form=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    /** Half of the threads wait for words that do not come, no more; nobody else waits with them, and they are let go. */
    void slow_clients_stop_nobody_and_are_let_go() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                slow.add(open(OF_THE_SLOW, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "));
            }
            for (int i = 0; i < SLOW_SENDERS; i++) {
                slow.add(open(
                        OF_THE_SLOW,
                        "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=b"));
            }
            Matcher asset = ASSET.matcher(send("GET / HTTP/1.1").text());
            assertThat(asset.find()).isTrue();
            String readByNobody = ("GET " + asset.group(1) + " HTTP/1.1\r\nHost: a\r\n\r\n").repeat(100);
            for (int i = 0; i < 10; i++) {
                slow.add(open(OF_THE_SLOW, readByNobody));
            }

            long begun = System.nanoTime();
            assertThat(send("GET /sign-in HTTP/1.1").status()).isEqualTo("200");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));

            for (Socket waiting : slow.subList(0, SLOW_CLIENTS + SLOW_SENDERS)) {
                waiting.setSoTimeout((int) PATIENCE.multipliedBy(10).toMillis());
                assertThat(waiting.getInputStream().readAllBytes().length)
                        .as("ends")
                        .isLessThan(20_000);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Only proxies that the operator has named are believed. */
    void an_address_that_the_client_makes_up_is_not_counted_as_another(JdbcClient database) throws IOException {
        database.sql("delete from sign_in_attempt").update();
        for (int guess = 1; guess <= 3; guess++) {
            String made = "203.0.113." + guess;
            send("GET /return/guess" + guess + " HTTP/1.1\r\nX-Forwarded-For: " + made + "\r\nX-Real-IP: " + made
                    + "\r\nForwarded: for=" + made);
        }

        assertThat(database.sql("select count(*) from sign_in_attempt group by subject_hash")
                        .query(Integer.class)
                        .list())
                .containsExactly(3);
    }

    void a_host_that_the_client_makes_up_is_not_repeated() throws IOException {
        for (String path : List.of("/", "/sign-in", "/work", "/nothing/here", "/api/v1/cases", "/return/none")) {
            for (String forged :
                    List.of("X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "X-Host: evil.example")) {
                assertThat(send("GET " + path + " HTTP/1.1\r\n" + forged).text())
                        .as(path + " " + forged)
                        .doesNotContain("evil.example");
            }
            assertThat(send("GET " + path + " HTTP/1.1", "evil.example").text())
                    .as(path)
                    .doesNotContain("evil.example");
        }
    }

    private Answer send(String request) throws IOException {
        return send(request, "localhost:" + port);
    }

    private Answer send(String request, String host) throws IOException {
        try (Socket socket = open("127.0.0.1", request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")) {
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private Socket open(String from, String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
