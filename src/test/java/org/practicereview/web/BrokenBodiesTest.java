package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicereview.organisation.ApiTokens;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Bodies that no client sends by itself: what is wrong with them is said, and is no failure of ours. */
@WebTest
@TestPropertySource(
        properties = {
            "server.tomcat.connection-timeout=1s",
            "spring.datasource.url=jdbc:h2:mem:bodies;DB_CLOSE_DELAY=-1"
        })
@ExtendWith(OutputCaptureExtension.class)
class BrokenBodiesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final int port;
    private final String token;

    BrokenBodiesTest(
            ApiTokens tokens, TestPeople people, WebTestService.StoppedClock clock, @LocalServerPort int port) {
        this.port = port;
        this.token = tokens.create(people.notifier().id(), "a test", clock.now.plus(Duration.ofDays(30)), null);
    }

    static Stream<Arguments> broken() {
        return Stream.of("POST /sign-in " + FORM, "POST /nowhere " + FORM, "POST /api/v1/visits " + JSON)
                .flatMap(request -> Stream.of(
                                "zz\r\n",
                                "-1\r\n",
                                "fffffffffffffffff\r\n",
                                "3\r\na=bX\r\n0\r\n\r\n",
                                "3;" + "x".repeat(9000) + "\r\na=b\r\n0\r\n\r\n",
                                "2\r\n{}\r\n0\r\nno trailer\r\n\r\n",
                                "2\r\n{}\r\n0\r\nX-Long: " + "x".repeat(9000) + "\r\n\r\n")
                        .map(pieces -> Arguments.of(request, pieces)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void pieces_that_cannot_be_put_together_are_refused(String request, String pieces, CapturedOutput output)
            throws IOException {
        String answer = send(request, "Transfer-Encoding: chunked", pieces);

        assertSaid(answer, request, 400, "bad-request");
        assertThat(output).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 90, {", "Transfer-Encoding: chunked, '5a\r\n{'", "Transfer-Encoding: chunked, ''"})
    void whoever_stops_sending_is_let_go(String length, String begun, CapturedOutput output) throws IOException {
        String told = send("POST /api/v1/visits " + JSON, length, begun);
        // of forms the container itself lets go, without a word
        String untold = send("POST /sign-in " + FORM, length, begun);

        assertSaid(told, JSON, 408, "too-slow");
        assertThat(told).contains("Connection: close");
        assertThat(untold).isEmpty();
        assertThat(output).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void a_body_that_ends_too_soon_is_refused(CapturedOutput output) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String request = "POST /api/v1/visits HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Type: " + JSON + "\r\nContent-Length: 90\r\n\r\n{";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertSaid(answer, JSON, 400, "bad-request");
        }
        assertThat(output).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void an_address_too_long_to_come_back_to_is_not_repeated(CapturedOutput output) throws IOException {
        for (String line : List.of(
                "GET " + "/a".repeat(2000),
                "GET /visit?a=" + "%26".repeat(2000),
                "POST " + "/a".repeat(2000),
                "GET /sign-in?from=" + "/a".repeat(2000))) {
            String answer = RawRequests.answer(
                    port,
                    line + " HTTP/1.1\r\nHost: localhost:" + port
                            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

            assertThat(answer).as(line).startsWith("HTTP/1.1 ").contains("Content-Security-Policy: default-src 'none'");
            assertThat(answer.substring(9, 12)).as(line).isIn("200", "302", "403");
            assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).as(line).doesNotContain("%2Fa");
        }
        assertThat(output).doesNotContain("ERROR", "\tat ");
    }

    private void assertSaid(String answer, String request, int status, String code) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Content-Security-Policy: default-src 'none'");
        assertThat(answer).contains(request.endsWith(JSON) ? "urn:practice-review:problem:" + code : "<h1");
    }

    private String send(String request, String length, String body) throws IOException {
        String[] parts = request.split(" ");
        return RawRequests.answer(
                port,
                parts[0] + " " + parts[1] + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Type: " + parts[2] + "\r\n" + length + "\r\n\r\n" + body);
    }
}
