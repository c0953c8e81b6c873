package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are two things at once, or made to break who opens them, sent as documents of a case. */
@Tag("once")
@IntegrationTest
class HostileFilesTest {

    private static final byte[] SCRIPT = "<html><script>planted(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    private String documents;

    @BeforeEach
    void a_case() {
        documents = "/api/v1/cases/" + walk.notifying() + "/documents";
    }

    static Stream<Arguments> files_that_are_two_things() {
        return Stream.of(
                Arguments.of("report.pdf", joined(ExampleFiles.pdf(), SCRIPT)),
                Arguments.of("photo.png", joined(ExampleFiles.png(), ExampleFiles.zip(Map.of("a.class", "x")))),
                Arguments.of("photo.jpg", joined(ExampleFiles.jpeg(), SCRIPT)),
                Arguments.of(
                        "note.txt", joined("Seen on Monday ".repeat(600).getBytes(StandardCharsets.UTF_8), SCRIPT)));
    }

    /** Nobody can tell every such file apart; so none is ever shown by a browser, or run in our name. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void files_that_are_two_things(String name, byte[] content) {
        Response kept = upload(name, content);
        if (kept.statusCode() != 201) {
            assertThat(kept.statusCode()).isEqualTo(422);
            return;
        }

        Response read = as().get(kept.getHeader("Location") + "/content");

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(read.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(read.getHeader("Content-Type")).doesNotContain("html").doesNotContain("svg");
        assertThat(read.asByteArray()).isEqualTo(content);
    }

    @Test
    void a_picture_with_a_script_is_no_picture() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>planted(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(upload("drawing.svg", svg).statusCode()).isEqualTo(422);
        assertThat(upload("drawing.png", svg).statusCode()).isEqualTo(422);
    }

    @Test
    void names_inside_a_file_lead_nowhere_because_nothing_is_unpacked() {
        byte[] climbing = ExampleFiles.office(
                ExampleFiles.WORD_MAIN, "../../../../tmp/planted-by-a-file", "/etc/planted", "C:\\planted");

        assertThat(upload("letter.docx", climbing).statusCode()).isIn(201, 422);
        assertThat(java.nio.file.Path.of("/tmp/planted-by-a-file")).doesNotExist();
    }

    @Test
    void a_gigabyte_in_a_small_file_costs_neither_memory_nor_time() throws IOException {
        byte[] bomb = bomb();
        upload("letter.txt", ExampleFiles.text("What is made once is there"));
        long before = Heap.megabytes();
        long everBefore = Heap.megabytesEver();
        long begun = System.nanoTime();

        Response refused = upload("letter.docx", bomb);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(2_000);
        assertThat(Heap.megabytesEver() - everBefore)
                .as("megabytes asked for, the client's own with them")
                .isLessThan(50);
        assertThat(Heap.megabytes() - before).as("megabytes that stayed").isLessThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.txt",
                "a\r\nSet-Cookie: planted=1.txt",
                "con.txt",
                "a\";filename=\"b.exe.txt",
                "\u202etxt.exe.txt",
                "%2e%2e%2fa.txt",
                "=cmd|' /C calc'!A0.txt",
                "<script>planted(1)</script>.txt"
            })
    void odd_names_are_kept_without_harm_or_refused(String name) {
        Response kept = upload(name, ExampleFiles.text("A few words"));

        assertThat(kept.statusCode()).isIn(201, 400, 422);
        assertThat(kept.getHeader("Set-Cookie")).isNull();
        if (kept.statusCode() == 201) {
            Response read = as().get(kept.getHeader("Location") + "/content");
            assertThat(read.getHeader("Content-Disposition"))
                    .startsWith("attachment; filename=\"document-")
                    .doesNotContain("/")
                    .doesNotContain("<");
            assertThat(read.getHeader("Set-Cookie")).isNull();
        }
    }

    private Response upload(String name, byte[] content) {
        return new Multipart()
                .field("title", "A letter")
                .field("category", "LETTER")
                .file(name, content)
                .in(as())
                .post(documents);
    }

    private io.restassured.specification.RequestSpecification as() {
        return RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER)));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    /** A Word document as far as its directory says, with an entry of zeros. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override ContentType=\"" + ExampleFiles.WORD_MAIN + "\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/media/zeros.bin"));
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
        }
        return file.toByteArray();
    }
}
