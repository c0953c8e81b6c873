package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
                ? filled.file(name, content)
                        .in(RestAssured.given().port(port).auth().preemptive().oauth2(token))
                        .post(path)
                : notifier.upload(path, filled.file(name, content));
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
