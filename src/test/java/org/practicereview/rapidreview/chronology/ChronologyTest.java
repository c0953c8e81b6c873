package org.practicereview.rapidreview.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.AgencyWalk;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The accounts of all agencies as one list, and what is marked in it. */
@IntegrationTest
class ChronologyTest {

    private static final String SCHOOL = """
            {'involved':true,'involvement':'Taught the child','keyEvents':[
             {'on':'2026-04-01','kind':'CONTACT','tookPlace':true,'what':'=cmd came with a bruise','source':'Register'},
             {'on':'2025-11-03','kind':'MEETING','tookPlace':true,'what':'Strategy meeting'}]}""";

    private static final String HOSPITAL = """
            {'involved':true,'involvement':'Treated the child','keyEvents':[
             {'on':'2025-11-03','kind':'MEETING','tookPlace':false,'what':'Nobody came'},
             {'on':'2026-01-31','kind':'TREATMENT','tookPlace':true,'what':'Broken arm'}]}""";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    AgencyWalk agencies;

    @Autowired
    CaseRecords records;

    private IncidentReference reference;
    private String chronology;

    @BeforeEach
    void a_rapid_review_is_open() {
        reference = walk.notified();
        chronology = "/api/v1/cases/" + reference + "/rapid-review/chronology";
    }

    @Test
    void the_events_of_all_agencies_are_one_list_by_day_with_what_to_look_at() {
        agencies.returned(reference, "Milltown School", SCHOOL);
        agencies.returned(reference, "Hospital", HOSPITAL);

        as(Role.DELEGATED_PARTNER_POLICE)
                .get(chronology)
                .then()
                .statusCode(200)
                .body("items.on", contains("2025-11-03", "2025-11-03", "2026-01-31", "2026-04-01"))
                .body("items.agency", contains("Milltown School", "Hospital", "Hospital", "Milltown School"))
                .body("items[0].marks.mark.code", contains("CONTRADICTION", "OVERLAP"))
                .body("items[0].marks[0].words", equalTo("did not take place according to Hospital"))
                .body("items[1].marks[0].words", equalTo("took place according to Milltown School"))
                .body("items[1].marks[1].words", equalTo("also told of by Milltown School"))
                .body("items[2].marks", empty())
                .body("items[3].marks", empty())
                .body("items[3].source", equalTo("Register"));
    }

    @Test
    void one_agency_alone_is_shown_with_the_gaps_in_its_own_account() {
        agencies.returned(reference, "Milltown School", SCHOOL);
        agencies.returned(reference, "Hospital", HOSPITAL);

        as(Role.DELEGATED_PARTNER_POLICE)
                .get(chronology + "?agency=1")
                .then()
                .body("items.agency", contains("Milltown School", "Milltown School"))
                .body("items[1].marks.words", contains("149 days without an event before this"));
        as(Role.DELEGATED_PARTNER_POLICE).get(chronology + "?agency=3").then().statusCode(404);
        as(Role.DELEGATED_PARTNER_POLICE).get(chronology + "?agency=x").then().statusCode(404);
    }

    @Test
    void before_it_is_accepted_a_return_is_read_by_the_business_manager_alone() {
        int school = agencies.asked(reference, "Milltown School");
        agencies.sends(reference, school, SCHOOL);

        as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(chronology).then().body("items.released", contains(false, false));
        as(Role.DELEGATED_PARTNER_HEALTH).get(chronology).then().statusCode(200).body("items", empty());
        as(Role.DELEGATED_PARTNER_HEALTH).get(chronology + "?agency=1").then().statusCode(404);

        agencies.accept(reference, school);
        as(Role.DELEGATED_PARTNER_HEALTH).get(chronology).then().body("items.released", contains(true, true));
    }

    @Test
    void no_agency_and_nobody_outside_the_partnership_reads_it() {
        agencies.returned(reference, "Milltown School", SCHOOL);

        for (Role role : new Role[] {Role.AGENCY_CONTRIBUTOR, Role.LOCAL_AUTHORITY_APPROVER, Role.PANEL_SECRETARIAT}) {
            as(role).get(chronology).then().statusCode(404);
            as(role).accept("*/*").get(chronology + "/copy.csv").then().statusCode(404);
        }
    }

    @Test
    void it_is_kept_as_a_file_in_which_nothing_is_a_formula() {
        agencies.returned(reference, "Milltown School", SCHOOL);

        String copy = as(Role.PARTNERSHIP_CHAIR)
                .accept("*/*")
                .get(chronology + "/copy.csv")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"chronology-" + reference + ".csv\"")
                .extract()
                .asString();

        assertThat(copy.lines())
                .containsExactly(
                        "\uFEFF\"Day\",\"Agency\",\"Kind\",\"Took place\",\"What happened\",\"Source\",\"Accepted\",\"To look at\"",
                        "\"2025-11-03\",\"Milltown School\",\"Meeting or conference\",\"Yes\",\"Strategy meeting\",\"\",\"Yes\",\"\"",
                        "\"2026-04-01\",\"Milltown School\",\"Contact with the child or the family\",\"Yes\","
                                + "\"'=cmd came with a bruise\",\"Register\",\"Yes\","
                                + "\"Gap: 149 days without an event before this\"");
    }

    @Test
    void the_page_says_that_there_is_nothing_yet_and_then_tells_the_events() {
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        Visitor visitor = new Visitor(port).signIn(sessions, manager);
        String page = "/cases/" + reference + "/rapid-review/chronology";

        assertThat(visitor.get(page).asString()).contains("There is no event yet");
        agencies.returned(reference, "Milltown School", SCHOOL);
        agencies.returned(reference, "Hospital", HOSPITAL);

        assertThat(visitor.get(page).asString())
                .contains("3 November 2025", "did not take place according to Hospital", "house rule")
                .contains("Did not take place: Nobody came");
        assertThat(visitor.get(page + "?agency=2").asString()).contains("Broken arm", "/copy.csv?agency=2");
        assertThat(visitor.get(page + "/copy.csv?agency=2").asString()).contains("Broken arm");
        assertThat(visitor.get("/cases/" + reference + "/rapid-review/plan").asString())
                .contains(page);
        assertThat(records.readings(reference, manager.id())).contains("chronology");
    }

    private RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
