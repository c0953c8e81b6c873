package org.practicereview.publication.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.refusal.Conflict;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.SameMoment;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** What a stranger finds in the register, and what nobody finds there. */
@IntegrationTest
class PublicRegisterTest extends RegisterSteps {

    private static final Pattern LINK =
            Pattern.compile("(?:href=\"|https?://[^/\"<\\s]+)(/(?:api/v1/)?publications[^\"<\\s,#]*)");

    @Autowired
    Tasks tasks;

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
}
