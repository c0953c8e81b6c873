package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.TestScanner;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What is refused at one form for a file is refused at each of them, and nothing of it is kept. */
@IntegrationTest
class EachUploadFormTest {

    private static final String CASE = "/cases/{reference}/documents";

    private static final Set<String> FORMS =
            Set.of(CASE, CASE + "/{number}/versions/new", "/api/v1" + CASE, "/api/v1" + CASE + "/{number}/versions");

    @LocalServerPort
    int port;

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    TestScanner scanner;

    @Autowired
    JdbcClient database;

    private IncidentReference reference;
    private Visitor notifier;
    private String token;

    @BeforeEach
    void a_case_with_a_document() {
        reference = walk.notifying();
        notifier = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        token = examples.token(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        assertThat(upload("/api/v1" + CASE, "letter.txt", ExampleFiles.text("A few words"))
                        .statusCode())
                .isEqualTo(201);
        notifier.get("/cases/" + reference + "/documents");
    }

    @Test
    void these_are_all_the_forms_that_take_a_file() {
        Set<String> taking = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            if (Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class)) {
                taking.addAll(info.getPatternValues());
            }
        }));

        assertThat(taking).isEqualTo(FORMS);
    }

    @Test
    void what_is_hostile_is_refused_at_each_of_them_and_nothing_of_it_is_kept() throws IOException {
        Map<String, byte[]> hostile = hostile();
        try (FakeClamd clamd = new FakeClamd(100_000_000)) {
            scanner.with(
                    clamd.client(),
                    () -> FORMS.forEach(form -> hostile.forEach((name, content) -> {
                        long begun = System.nanoTime();

                        Response answer = upload(form, name.split("/")[0], content);

                        assertThat(answer.statusCode())
                                .as("%s at %s", name, form)
                                .isEqualTo(422);
                        assertThat(answer.asString())
                                .as("%s at %s", name, form)
                                .contains(form.startsWith("/api/") ? "\"/file\"" : "file-error")
                                .doesNotContain("planted(1)");
                        assertThat((System.nanoTime() - begun) / 1_000_000)
                                .as("milliseconds for %s at %s", name, form)
                                .isLessThan(2_000);
                    })));
        }

        assertThat(database.sql("""
                                select count(*) from document_version v join document d on d.id = v.document_id
                                join case_file c on c.id = d.case_id where c.reference = :reference""")
                        .param("reference", reference.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(records.timeline(reference, "document-added")).hasSize(1);
    }

    /** The control: it is the file that is refused, and not all else. */
    @Test
    void a_file_in_order_is_taken_at_each_of_them() {
        FORMS.forEach(form -> assertThat(
                        upload(form, "letter.pdf", ExampleFiles.pdf()).statusCode())
                .as(form)
                .isEqualTo(form.startsWith("/api/") ? 201 : 302));
    }

    /** Nobody can tell what is two things at once from what is one: it is taken or refused, and never run in our name. */
    @Test
    void what_is_two_things_at_once_or_oddly_named_does_no_harm_at_any_of_them() throws IOException {
        Map<String, byte[]> odd = odd();
        try (FakeClamd clamd = new FakeClamd(100_000_000)) {
            scanner.with(
                    clamd.client(),
                    () -> FORMS.forEach(form -> odd.forEach((name, content) -> {
                        Response answer = upload(form, name, content);

                        assertThat(answer.statusCode())
                                .as("%s at %s", name, form)
                                .isIn(201, 302, 400, 422);
                        assertThat(answer.getHeader("Set-Cookie"))
                                .as("%s at %s", name, form)
                                .satisfiesAnyOf(
                                        none -> assertThat(none).isNull(),
                                        own -> assertThat(own).doesNotContain("planted"));
                    })));
        }

        List<String> contents = contents();
        assertThat(contents).hasSizeGreaterThan(FORMS.size());
        contents.forEach(content -> {
            Response read = asTheNotifier().get(content);
            assertThat(read.statusCode()).as(content).isEqualTo(200);
            assertThat(read.getHeader("Content-Disposition"))
                    .as(content)
                    .startsWith("attachment; filename=\"document-")
                    .doesNotContain("/", "<");
            assertThat(read.getHeader("X-Content-Type-Options")).as(content).isEqualTo("nosniff");
            assertThat(read.getHeader("Content-Type")).as(content).doesNotContain("html", "svg");
        });
    }

    /** Where each version of each document of the case is read. */
    private List<String> contents() {
        return database.sql("""
                        select d.number as document, v.number as version from document_version v
                        join document d on d.id = v.document_id join case_file c on c.id = d.case_id
                        where c.reference = :reference""")
                .param("reference", reference.value())
                .query((row, number) -> "/api/v1/cases/%s/documents/%d/versions/%d/content"
                        .formatted(reference, row.getInt("document"), row.getInt("version")))
                .list();
    }

    /** Of these some are in order as far as anybody can tell. */
    private static Map<String, byte[]> odd() {
        byte[] script = text("<script>planted(1)</script>");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.pdf", joined(ExampleFiles.pdf(), script));
        files.put("photo.png", joined(ExampleFiles.png(), ExampleFiles.zip(Map.of("a.class", "x"))));
        files.put("photo.jpg", joined(ExampleFiles.jpeg(), script));
        files.put(
                "letter.docx",
                ExampleFiles.zip(Map.of(
                        "[Content_Types].xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Types><Override ContentType=\""
                                + ExampleFiles.WORD_MAIN + "\"/>&e;</Types>")));
        List.of(
                        "../../etc/passwd.txt",
                        "a\r\nSet-Cookie: planted=1.txt",
                        "con.txt",
                        "\u202etxt.exe.txt",
                        "%2e%2e%2fa.txt",
                        "=cmd|' /C calc'!A0.txt",
                        "<script>planted(1)</script>.txt")
                .forEach(name -> files.put(name, ExampleFiles.text("A few words")));
        return files;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** By the name under which each is sent; what follows the stroke only tells them apart. */
    private static Map<String, byte[]> hostile() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("drawing.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>planted(1)</script></svg>"));
        files.put("drawing.png", files.get("drawing.svg"));
        files.put("page.txt", text("<!DOCTYPE html><html><script>planted(1)</script></html>"));
        files.put("letter.docm", ExampleFiles.office("application/vnd.ms-word.document.macroEnabled.main+xml"));
        files.put("letter.docx/macro", ExampleFiles.office(ExampleFiles.WORD_MAIN, "word/vbaProject.bin"));
        files.put("letter.docx/bomb", HostileFilesTest.bomb());
        files.put("letter.docx/archive", ExampleFiles.zip(Map.of("../../../tmp/planted.txt", "x")));
        files.put("files.zip", ExampleFiles.zip(Map.of("../../../tmp/planted.txt", "x")));
        files.put("report.pdf/encrypted", ExampleFiles.encryptedPdf());
        files.put("report.pdf/program", ExampleFiles.program());
        files.put("report.pdf/picture", ExampleFiles.png());
        files.put("note.txt/eicar", text(FakeClamd.EICAR));
        return files;
    }

    private Response upload(String form, String name, byte[] content) {
        Multipart filled = form.contains("/versions")
                ? new Multipart().field("note", "Corrected")
                : new Multipart().field("title", "A letter").field("category", "LETTER");
        String path = form.replace("{reference}", reference.value()).replace("{number}", "1");
        return form.startsWith("/api/")
                ? filled.file(name, content).in(asTheNotifier()).post(path)
                : notifier.upload(path, filled.file(name, content));
    }

    private RequestSpecification asTheNotifier() {
        return RestAssured.given().port(port).auth().preemptive().oauth2(token);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
