package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.practicereview.testing.Api.json;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.publication.register.ActForm;
import org.practicereview.publication.register.RegisterActs;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was recommended is found by everybody who signs in, and told of once a year by each partnership. */
@IntegrationTest
class LearningBeyondACaseTest extends LearningBeyondACaseSteps {

    @Autowired
    RegisterActs register;

    @Test
    void everybody_who_signs_in_searches_what_published_reviews_recommended_and_nothing_else() {
        IncidentReference published = walk.published();
        learning.recommend(published, "Share the zebra chronology with the school");
        String search = "/api/v1/learning/published?words=ZEBRA";
        as(Role.OFSTED_READER).get(search).then().statusCode(200).body("total", equalTo(0));
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, published, "Task_RecordRecommendations", "{}");

        String found = as(Role.AGENCY_CONTRIBUTOR)
                .queryParam("words", "ZEBRA school")
                .get("/api/v1/learning/published?theme=CHILDS_VOICE&area=NORTHSHIRE")
                .then()
                .statusCode(200)
                .body("items.what", contains("Share the zebra chronology with the school"))
                .extract()
                .asString();

        assertThat(found).doesNotContain(published.value(), "Testina", "Milltown");
        assertThat(page(Role.REVIEWER, "/learning/published?words=zebra"))
                .contains("Share the zebra chronology", "published reports with these words");
        as(Role.OFSTED_READER).get(search + "&theme=NEGLECT").then().body("total", equalTo(0));
        register.takeDown(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), published, new ActForm("Somebody is recognised"));
        as(Role.OFSTED_READER).get(search).then().body("total", equalTo(0));
    }

    @Test
    void a_partnership_assembles_its_yearly_report_and_writes_its_sections() {
        IncidentReference reference = walk.closed();
        String report = "/api/v1/learning/yearly-reports/NORTHSHIRE/2027";
        JsonPath shown = as(Role.PARTNERSHIP_CHAIR)
                .get(report)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2027-09-30"))
                .body("figures.find { it.label == 'Reports published' }.number", greaterThan(0))
                .body("figures.find { it.label.startsWith('Actions verified') }.number", greaterThan(0))
                .body("effects", hasItem("Children are asked"))
                .body("actions.findAll { it.effect == 'Children are asked' }.state.code.unique()", contains("VERIFIED"))
                .body("reviews.findAll { it.state == 'Report published' }.what", hasItem(containsString("Local")))
                .extract()
                .jsonPath();
        assertThat(shown.prettify()).doesNotContain(reference.value());
        // not the actions: what they say is whatever managers wrote or cleared, in other tests too
        assertThat(shown.getList("figures") + " " + shown.getList("reviews") + shown.getList("effects"))
                .doesNotContain("Testina");
        String section = report + "/effect";
        String text = json("{'text':'Children tell us that they are asked.'}");
        as(Role.PARTNERSHIP_CHAIR)
                .header("If-Match", "*")
                .body(text)
                .put(section)
                .then()
                .statusCode(403);
        as(Role.PARTNERSHIP_BUSINESS_MANAGER).body(text).put(section).then().statusCode(428);
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "\"0\"")
                .body(text)
                .put(section)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "\"0\"")
                .body(text)
                .put(section)
                .then()
                .statusCode(412);

        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/learning/yearly-reports/NORTHSHIRE/2027"))
                .contains(
                        "Children tell us",
                        "30 September 2027",
                        "Write",
                        "Effect on children: Children are asked",
                        "Report published");
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/learning/yearly-reports")).contains("2026 to 2027");
        assertThat(page(Role.PARTNERSHIP_BUSINESS_MANAGER, "/learning/yearly-reports/NORTHSHIRE/2027/effect"))
                .contains("Children tell us");
        as(Role.PARTNERSHIP_CHAIR)
                .accept("text/csv")
                .get(report + "/copy.csv")
                .then()
                .statusCode(200);
        as(Role.PARTNERSHIP_CHAIR)
                .accept("application/pdf")
                .get(report + "/copy.pdf")
                .then()
                .statusCode(200);
        as(Role.PARTNERSHIP_CHAIR).get(report.replace("NORTH", "SOUTH")).then().statusCode(404);
        as(Role.PANEL_MEMBER).get(report).then().statusCode(404);
    }
}
