package org.practicereview.publication.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger finds in the register, and what nobody finds there. */
@IntegrationTest
class PublicRegisterTest {

    private static final Pattern LINK =
            Pattern.compile("(?:href=\"|https?://[^/\"<\\s]+)(/(?:api/v1/)?publications[^\"<\\s,#]*)");

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void start() {
        clock.reset();
    }

    @AfterEach
    void stop() {
        clock.reset();
    }

    @Test
    void a_stranger_who_follows_every_link_finds_what_is_published_and_no_name_and_no_other_case() {
        IncidentReference published = withText("A review of quiet children", "NEGLECT", "Look at <what> is said");
        IncidentReference embargoed = withText("A review under embargo", "NEGLECT", "Not before its moment");
        publish(published, "{'choice':'NOW'}");
        publish(embargoed, "{'choice':'LATER','releaseOn':'2026-06-30'}");
        walk.reported();

        String slug = slug(published);
        Map<String, String> crawled = crawl(slug);

        assertThat(crawled)
                .containsKeys(
                        "/publications/" + slug,
                        "/publications/" + slug + "/report.pdf",
                        "/publications/feed.atom",
                        "/api/v1/publications",
                        "/api/v1/publications/open-data.csv");
        assertThat(crawled.get("/publications/" + slug)).contains("Look at &lt;what&gt; is said", "Rita Reviewer");
        assertThat(crawled.values())
                .allSatisfy(page -> assertThat(page)
                        .doesNotContain("Testina", "Planted", "Milltown", "SI-20", "under embargo", "Signed in as"));
        assertThat(slug).matches("[a-z2-9]{12}");
    }

    @Test
    void of_two_who_publish_at_once_one_is_first_and_the_other_is_told() throws Exception {
        IncidentReference reference = withText("A review published by two", "NEGLECT", "Words");
        String task = walk.task(reference, "Task_PublishReport").id();

        List<Throwable> thrown = SameMoment.of(
                () -> tasks.complete(
                        partnership.the(PARTNERSHIP_BUSINESS_MANAGER), task, CaseWalk.answers("{'choice':'NOW'}")),
                () -> tasks.complete(
                        partnership.the(PARTNERSHIP_BUSINESS_MANAGER), task, CaseWalk.answers("{'choice':'NOW'}")));

        assertThat(thrown)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("task-ended"));
        kept(reference).then().body("acts.size()", equalTo(1));
    }

    @Test
    void it_is_searched_by_words_area_year_and_theme_page_by_page() {
        IncidentReference one = withText("A review of drowning words", "SCHOOL", "Xylophones were heard");
        publish(one, "{'choice':'NOW'}");

        stranger()
                .get("/api/v1/publications?text=XYLOPHONES&area=NORTHSHIRE&year=2026&theme=SCHOOL")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(slug(one)))
                .body("items[0].themes.code", contains("SCHOOL"));
        stranger()
                .get("/api/v1/publications?text=XYLOPHONES&theme=OUT_OF_SCHOOL")
                .then()
                .body("total", equalTo(1));
        stranger().get("/publications?theme=SCHOOL").then().body(containsString("School: absence"));
        stranger().get("/api/v1/publications?text=100%25").then().body("total", equalTo(0));
        stranger().get("/api/v1/publications?text=xylophones&year=2025").then().body("total", equalTo(0));
        stranger().get("/api/v1/publications?theme=NOTHING").then().statusCode(422);
        stranger().get("/publications?year=abc").then().statusCode(422).body(containsString("There is a problem"));
        stranger().get("/publications?page=99").then().body(containsString("There is nothing on this page"));
        stranger().get("/publications/nosuchreport").then().statusCode(404);
    }

    @Test
    void a_report_that_nobody_wrote_anew_is_given_its_themes_when_it_is_published() {
        IncidentReference reference = walk.copiesSent();
        clock.advance(Duration.ofDays(14));
        assertThatThrownBy(() -> publish(reference, "{'choice':'NOW'}"))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("required");
        assertThatThrownBy(() -> publish(reference, "{'choice':'NOW','themes':['WEATHER']}"))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("not-a-choice");

        publish(reference, "{'choice':'NOW','themes':['SCHOOL','INFANTS']}");

        stranger()
                .get("/api/v1/publications/" + slug(reference))
                .then()
                .body("publication.themes.code", contains("SCHOOL", "INFANTS"))
                .body("reviewer", equalTo("Test Reviewer"));
        stranger().get("/publications/" + slug(reference)).then().body(containsString("Babies"));
    }

    @Test
    void a_report_is_taken_down_at_once_and_the_days_it_is_away_are_added() {
        IncidentReference reference = withText("A review that is taken down", "NEGLECT", "Words");
        publish(reference, "{'choice':'NOW'}");
        String slug = slug(reference);
        String until = kept(reference).path("availableUntil");
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "removal", "{'because':'Too soon'}")
                .then()
                .statusCode(422)
                .body("code", equalTo("still-to-stay-available"));
        act(Role.LOCAL_AUTHORITY_NOTIFIER, reference, "taking-down", "{'because':'No'}")
                .then()
                .statusCode(404);

        act(DELEGATED_PARTNER_POLICE, reference, "taking-down", "{'because':'A neighbour knew who it was'}")
                .then()
                .statusCode(200);
        stranger()
                .get("/publications/" + slug)
                .then()
                .statusCode(410)
                .body(containsString("not available any more"), not(containsString("neighbour")));
        stranger().get("/publications/" + slug + "/report.pdf").then().statusCode(410);
        stranger()
                .get("/api/v1/publications/" + slug)
                .then()
                .statusCode(410)
                .body("code", equalTo("report-taken-down"));
        stranger().get("/api/v1/publications?text=taken down").then().body("total", equalTo(0));
        assertThat(records.messages(reference, "REPORT_TAKEN_DOWN")).containsExactly("PANEL: act 2");

        clock.advance(Duration.ofDays(10));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "putting-back", "{'because':'It was nobody'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-check-not-signed"));
        walk.signIdentityCheck(reference);
        act(DELEGATED_PARTNER_POLICE, reference, "putting-back", "{'because':'I signed'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("second-person-needed"));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "putting-back", "{'because':'Changed'}")
                .then()
                .statusCode(200)
                .body(
                        "availableUntil",
                        equalTo(java.time.LocalDate.parse(until).plusDays(10).toString()));
        stranger().get("/publications/" + slug).then().statusCode(200);
        assertThat(records.messages(reference, "REPORT_PUT_BACK")).containsExactly("PANEL: act 3");
    }

    @Test
    void a_report_is_replaced_with_a_trace_handed_over_and_removed_after_its_time_and_the_archive_stays()
            throws IOException {
        IncidentReference reference = withText("A review to be corrected", "NEGLECT", "In 2019 nobody asked");
        publish(reference, "{'choice':'NOW'}");
        String slug = slug(reference);
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A year','note':'a year was wrong'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-other-text"));
        write(reference, "A review to be corrected", "NEGLECT", "In 2018 nobody asked");
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A year','note':'a year was wrong'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-check-not-signed"));
        walk.signIdentityCheck(reference);
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A','note':'Testina was named'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/note"));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A year','note':'a year was wrong'}")
                .then()
                .statusCode(200);

        stranger()
                .get("/publications/" + slug)
                .then()
                .body(containsString("In 2018 nobody asked"), containsString("because a year was wrong"))
                .body(not(containsString("In 2019")));
        assertThat(zipped(as(PARTNERSHIP_BUSINESS_MANAGER)
                        .get("/api/v1/cases/" + reference + "/publication/register/repository.zip")
                        .asByteArray()))
                .containsExactly("report.pdf", "metadata.json");
        clock.advance(Duration.ofDays(367));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "removal", "{'because':'Its year is over'}")
                .then()
                .statusCode(200);
        stranger().get("/publications/" + slug).then().statusCode(410);
        kept(reference)
                .then()
                .body("acts.kind.code", hasItem("REPLACED"))
                .body("acts.size()", equalTo(3))
                .body("acts[0].text", equalTo(2));
        as(PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/cases/" + reference + "/publication/texts/2")
                .then()
                .body("parts[0].text", equalTo("In 2019 nobody asked"));
    }

    /** Everything that can be reached from the register by its own links; of the PDFs that one only, for drawing takes time. */
    private Map<String, String> crawl(String slug) {
        Map<String, String> seen = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/publications"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.containsKey(path) || path.endsWith(".pdf") && !path.contains(slug)) {
                continue;
            }
            Response answer = stranger().get(path.replace("&amp;", "&"));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).as(path).isNull();
            String text = path.endsWith(".pdf") ? words(answer.asByteArray()) : answer.asString();
            seen.put(path, text);
            LINK.matcher(text).results().map(link -> link.group(1)).forEach(open::push);
        }
        return seen;
    }

    private static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private IncidentReference withText(String title, String theme, String words) {
        IncidentReference reference = walk.reported();
        write(reference, title, theme, words);
        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, PARTNERSHIP_BUSINESS_MANAGER);
        clock.advance(Duration.ofDays(14));
        return reference;
    }

    private void write(IncidentReference reference, String title, String theme, String words) {
        String text = "/api/v1/cases/" + reference + "/publication/text";
        as(PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", as(PARTNERSHIP_BUSINESS_MANAGER).get(text).header("ETag"))
                .body(json(
                        "{'title':'%s','reviewer':'Rita Reviewer','themes':['%s'],'parts':[{'heading':'Improvements','text':'%s'}],"
                                        .formatted(title, theme, words)
                                + "'material':true,'because':'Shorter'}"))
                .put(text)
                .then()
                .statusCode(200);
    }

    private void publish(IncidentReference reference, String answers) {
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_PublishReport", answers);
    }

    private String slug(IncidentReference reference) {
        return kept(reference).path("id");
    }

    private Response kept(IncidentReference reference) {
        return as(PARTNERSHIP_BUSINESS_MANAGER).get("/api/v1/cases/" + reference + "/publication/register");
    }

    private Response act(Role role, IncidentReference reference, String act, String answers) {
        return as(role).body(json(answers)).post("/api/v1/cases/" + reference + "/publication/register/" + act);
    }

    private static List<String> zipped(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private RequestSpecification stranger() {
        return RestAssured.given().port(port).redirects().follow(false);
    }

    private RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
