package org.practicereview.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A form with files is read only where documents are uploaded, and only of who is signed in. Through real sockets: the
 * answer comes though only the first bytes of the body were sent, so that nobody can have read the rest.
 */
@Tag("once")
@IntegrationTest
class UploadDoorTest {

    private static final int PATIENCE = 20_000;

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    private IncidentReference reference;

    @BeforeEach
    void a_case() {
        reference = walk.notifying();
    }

    @ParameterizedTest
    @CsvSource({"/sign-in", "/incidents/new", "/api/v1/submissions", "/api/v1/cases", "/nowhere"})
    void elsewhere_no_form_with_files_is_read_whoever_sends_it(String path) throws IOException {
        assertThat(begin(path, "Content-Length: 50000000", "")).startsWith("HTTP/1.1 415");
        assertThat(begin(path, "Transfer-Encoding: chunked", "")).startsWith("HTTP/1.1 415");
        assertThat(begin(path, "Content-Length: 50000000", token())).startsWith("HTTP/1.1 415");
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 50000000", "Transfer-Encoding: chunked"})
    void an_upload_of_nobody_is_answered_unread(String length) throws IOException {
        assertThat(begin("/cases/" + reference + "/documents", length, ""))
                .startsWith("HTTP/1.1 302")
                .contains("/sign-in?ended");
        assertThat(begin("/api/v1/cases/" + reference + "/documents", length, ""))
                .startsWith("HTTP/1.1 401");
        assertThat(begin("/api/v1/cases/" + reference + "/documents", length, "Authorization: Bearer no-such-token"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void an_upload_from_a_page_of_another_site_is_refused_unread() throws IOException {
        assertThat(begin(
                        "/cases/" + reference + "/documents",
                        "Content-Length: 50000000",
                        "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void an_upload_that_says_to_be_too_large_is_refused_unread_also_of_who_is_signed_in() throws IOException {
        assertThat(begin("/api/v1/cases/" + reference + "/documents", "Content-Length: 60000000", token()))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void an_upload_of_who_is_signed_in_is_waited_for() throws IOException {
        try (Socket socket = socket(2_000)) {
            send(socket, "/api/v1/cases/" + reference + "/documents", "Content-Length: 50000000", token());

            assertThat(read(socket)).isEmpty();
        }
    }

    private String token() {
        return "Authorization: Bearer " + examples.token(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
    }

    /** Sends the beginning of an upload and reads the beginning of the answer. */
    private String begin(String path, String length, String header) throws IOException {
        try (Socket socket = socket(PATIENCE)) {
            send(socket, path, length, header);
            return read(socket);
        }
    }

    private Socket socket(int patience) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(patience);
        return socket;
    }

    private void send(Socket socket, String path, String length, String header) throws IOException {
        String first = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA letter\r\n";
        String body =
                length.startsWith("Transfer") ? Integer.toHexString(first.length()) + "\r\n" + first + "\r\n" : first;
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\n" + length + "\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The first that comes, nothing where nothing comes in time. */
    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[4096];
        InputStream answer = socket.getInputStream();
        try {
            int read = answer.read(bytes);
            return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketTimeoutException waiting) {
            return "";
        }
    }
}
