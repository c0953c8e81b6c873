package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A node with a certificate of its own, as an operator gives it one: the way from the load balancer is encrypted, and no other. */
@WebTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:web-tls;DB_CLOSE_DELAY=-1")
class NodeWithTlsTest {

    private static final String PASSWORD = "only for a test";

    private final int port;

    NodeWithTlsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void aCertificate(DynamicPropertyRegistry settings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("certificate");
        Path keys = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        "node",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        keys.toFile().deleteOnExit();
        settings.add("server.ssl.key-store", keys::toString);
        settings.add("server.ssl.key-store-password", () -> PASSWORD);
    }

    @Test
    void it_answers_by_tls_and_in_the_clear_says_nothing_of_the_service() {
        RestAssured.given()
                .relaxedHTTPSValidation()
                .baseUri("https://localhost")
                .port(port)
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("Sign in"));

        RestAssured.given().port(port).get("/sign-in").then().statusCode(400).body(not(containsString("Sign in")));
    }
}
