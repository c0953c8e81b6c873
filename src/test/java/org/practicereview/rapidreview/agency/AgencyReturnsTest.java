package org.practicereview.rapidreview.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.practicereview.testing.Api.json;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;

/** What agencies answer through their accounts, and what becomes of it. */
@IntegrationTest
class AgencyReturnsTest extends AgencyRequestSteps {

    private static final String INVOLVED = """
            {'involved':true,'involvement':'Taught the child since 2024',
             'keyEvents':[{'on':'2026-04-01','kind':'CONTACT','tookPlace':true,'what':'Came with a bruise'}],
             'safetyActions':[{'what':'Keep the class together','owner':'Head teacher','by':'2026-04-24'}]}""";

    @Test
    void an_agency_saves_comes_back_sends_and_its_return_is_accepted() {
        ask(agency("Milltown School", account()));

        String tag = as(school).get(mine).then().statusCode(200).extract().header("ETag");
        as(school)
                .header("If-Match", tag)
                .body(json("{'involved':true,'involvement':'Taught the child'}"))
                .put(mine + "/draft")
                .then()
                .statusCode(200);
        as(school).get(mine).then().body("draft.involvement", equalTo("Taught the child"));
        as(school)
                .header("If-Match", tag)
                .body(json(NOT_INVOLVED))
                .put(mine + "/draft")
                .then()
                .statusCode(412);

        as(school).body(json(INVOLVED)).post(mine).then().statusCode(201).body("state.code", equalTo("RETURNED"));
        as(school).body(json(INVOLVED)).post(mine).then().statusCode(409).body("code", equalTo("not-awaited"));

        change("/1/acceptance", "{}").then().statusCode(200).body("state.code", equalTo("ACCEPTED"));
        assertThat(branches()).isZero();
    }

    @Test
    void a_return_is_sent_back_with_reasons_and_the_corrected_one_is_the_second_version() {
        ask(agency("Milltown School", account()));
        as(school).body(json(NOT_INVOLVED)).post(mine).then().statusCode(201);

        change("/1/correction", "{'reasons':'The sister goes to your school'}")
                .then()
                .statusCode(200)
                .body("state.code", equalTo("SENT_BACK"));
        as(school)
                .get(mine)
                .then()
                .body("correction", equalTo("The sister goes to your school"))
                .body("draft.involved", equalTo(false));
        as(school).body(json(INVOLVED)).post(mine).then().statusCode(201);
        manager()
                .get(requests + "/1")
                .then()
                .body("returns.version", contains(1, 2))
                .body("returns.accepted", contains(false, null))
                .body("returns[0].reasons", equalTo("The sister goes to your school"));
        assertThat(branches()).isOne();
    }

    @Test
    void an_agency_sees_its_own_request_and_nothing_else_of_the_case() {
        Person other = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
        ask(agency("Milltown School", account()), agency("Hospital", "'account':'" + other.id() + "',"));

        as(school)
                .get("/api/v1/returns")
                .then()
                .body(
                        "items.findAll { it.reference == '%s' }.agency".formatted(reference),
                        contains("Milltown School"));
        as(other).get("/api/v1/returns").then().body("items.agency", contains("Hospital"));
        as(school).get("/api/v1/returns/" + reference + "/2").then().statusCode(404);
        as(other).get(mine).then().statusCode(404);
        as(other).body(json(NOT_INVOLVED)).post(mine).then().statusCode(404);
        as(school).get("/api/v1/cases/" + reference).then().statusCode(404);
        as(school).get(requests).then().statusCode(404);
        as(partnership.the(Role.PANEL_SECRETARIAT)).get(requests).then().statusCode(404);
        as(partnership.the(Role.DELEGATED_PARTNER_HEALTH)).get(requests).then().statusCode(200);
        as(partnership.the(Role.DELEGATED_PARTNER_HEALTH))
                .header("If-Match", "*")
                .body(json("{'reasons':'Because'}"))
                .post(requests + "/1/withdrawal")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | required | /involved",
                "{'involved':true} | required | /involvement",
                "{'involved':false,'involvement':'Taught the child'} | contradiction | /involved",
                "{'involved':true,'involvement':'X','keyEvents':[{'on':'2027-01-01','kind':'OTHER','tookPlace':true,'what':'X'}]} | date-in-future | /keyEvents/0/on",
                "{'involved':true,'involvement':'X','keyEvents':[{'kind':'OTHER','tookPlace':true,'what':'X'}]} | required | /keyEvents/0/on",
                "{'involved':false,'safetyActions':[{'what':'X','by':'2026-05-01'}]} | required | /safetyActions/0/owner",
                "{'involved':false,'opinion':'X'} | unknown-field | /opinion",
            })
    void a_return_that_is_wrong_is_refused_at_its_place(String answers, String code, String pointer) {
        ask(agency("Milltown School", account()));

        as(school)
                .body(json(answers))
                .post(mine)
                .then()
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors.pointer", contains(pointer));
        as(school).get(mine).then().body("state.code", equalTo("ASKED"));
    }

    @Test
    void an_answer_after_the_meeting_is_kept_and_marked_and_after_sending_nothing_is_answered() {
        Person other = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
        ask(agency("Milltown School", account()), agency("Hospital", "'account':'" + other.id() + "',"));
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_GatherAgencyReturns", """
                {'agencies':[{'agency':'Police','involvement':'None'}],'safetyActions':'None needed',
                 'goingOnWithout':'The meeting cannot wait'}""");
        walk.meet(reference);

        as(school).body(json(NOT_INVOLVED)).post(mine).then().statusCode(201);
        manager().get(requests + "/1").then().body("returns.afterMeeting", contains(true));

        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
        assertThat(branches()).isZero();
        as(other)
                .body(json(NOT_INVOLVED))
                .post("/api/v1/returns/" + reference + "/2")
                .then()
                .statusCode(409)
                .body("code", equalTo("rapid-review-sent"));
        ask(agency("Police", "")).then().statusCode(409);
    }

    @Test
    @SuppressWarnings("unchecked")
    void twenty_agencies_answer_at_once_and_each_has_its_own_return() throws Exception {
        List<Person> agencies = IntStream.range(0, 20)
                .mapToObj(i -> examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR))
                .toList();
        ask(IntStream.range(0, 20)
                        .mapToObj(i -> agency(
                                "Agency " + i, "'account':'" + agencies.get(i).id() + "',"))
                        .toArray(String[]::new))
                .then()
                .statusCode(201);
        List<RequestSpecification> tokens = agencies.stream().map(this::as).toList();

        List<Callable<Object>> answers = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String answer = json("{'involved':true,'involvement':'Agency %d knew the child'}".formatted(i));
            String address = "/api/v1/returns/" + reference + "/" + (i + 1);
            RequestSpecification agency = tokens.get(i).body(answer);
            answers.add(() -> agency.post(address).then().statusCode(201));
        }
        List<Throwable> thrown = SameMoment.of(answers.toArray(Callable[]::new));

        assertThat(thrown).containsOnlyNulls();
        manager()
                .get(requests)
                .then()
                .body("items.state.code", everyItem(equalTo("RETURNED")))
                .body("items[7].returns[0].answers.involvement", equalTo("Agency 7 knew the child"));
        assertThat(records.timeline(reference, "agency-returned")).hasSize(20).doesNotHaveDuplicates();
    }
}
