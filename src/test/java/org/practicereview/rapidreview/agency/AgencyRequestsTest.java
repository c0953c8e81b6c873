package org.practicereview.rapidreview.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What agencies are asked for a rapid review, and what they answer through their accounts. */
@IntegrationTest
class AgencyRequestsTest {

    private static final String NOT_INVOLVED = "{'involved':false}";
    private static final String INVOLVED = """
            {'involved':true,'involvement':'Taught the child since 2024',
             'keyEvents':[{'on':'2026-04-01','kind':'CONTACT','tookPlace':true,'what':'Came with a bruise'}],
             'safetyActions':[{'what':'Keep the class together','owner':'Head teacher','by':'2026-04-24'}]}""";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    AgencyAnswers answers;

    @Autowired
    MutableClock clock;

    @Autowired
    RuntimeService runtime;

    private Person school;
    private IncidentReference reference;
    private String requests;
    private String mine;

    /** Notified on Monday 20 April 2026; the plan names Tuesday 5 May for the returns, the review is due on 12 May. */
    @BeforeEach
    void a_rapid_review_is_open() {
        reference = walk.notified();
        school = partnership.the(Role.AGENCY_CONTRIBUTOR);
        requests = "/api/v1/cases/" + reference + "/rapid-review/agency-requests";
        mine = "/api/v1/returns/" + reference + "/1";
    }

    @Test
    void an_agency_is_asked_for_the_day_of_the_plan_and_each_request_is_a_branch_of_its_own() {
        ask(agency("Milltown School", ""), agency("Health visiting", "'dueOn':'2026-04-24',"))
                .then()
                .statusCode(201)
                .body("items.agency", contains("Milltown School", "Health visiting"))
                .body("items.dueOn", contains("2026-05-05", "2026-04-24"))
                .body("items.state.code", contains("ASKED", "ASKED"));

        assertThat(branches()).isEqualTo(2);
        assertThat(records.timeline(reference, "agency-asked"))
                .containsExactly(
                        "Agency request 1, Milltown School: asked, due on 5 May 2026",
                        "Agency request 2, Health visiting: asked, due on 24 April 2026");
    }

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
    void a_withdrawn_request_is_gone_for_its_agency_and_in_the_process() {
        ask(agency("Milltown School", account()));

        change("/1/withdrawal", "{'reasons':'Asked by mistake'}").then().statusCode(200);

        as(school).get(mine).then().statusCode(404);
        as(school).body(json(NOT_INVOLVED)).post(mine).then().statusCode(404);
        assertThat(branches()).isZero();
        change("/1/withdrawal", "{'reasons':'Again'}").then().statusCode(409).body("code", equalTo("settled"));
    }

    @Test
    void who_has_not_answered_when_the_rapid_review_is_sent_need_not_any_more() {
        ask(agency("Milltown School", account()), agency("Hospital", ""));
        change("/2/withdrawal", "{'reasons':'Asked by mistake'}");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_GatherAgencyReturns",
                "{'agencies':[{'agency':'Police','involvement':'Called once'}],'safetyActions':'None needed',"
                        + "'goingOnWithout':'The school is closed'}");
        walk.meet(reference);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");

        manager().get(requests).then().body("items.state.code", contains("LAPSED", "WITHDRAWN"));
        as(school).get(mine).then().body("open", equalTo(false));
        as(school).body(json(NOT_INVOLVED)).post(mine).then().statusCode(409);
        assertThat(records.timeline(reference, "agency-request-lapsed"))
                .containsExactly("Agency request 1, Milltown School: not answered before the rapid review was sent");
    }

    @Test
    void whoever_answers_for_agencies_of_another_area_now_is_asked_nothing_here() {
        Person moved = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
        ask(agency("Hospital", "'account':'" + moved.id() + "',"));
        Person elsewhere = new Person(
                moved.id(),
                moved.username(),
                moved.name(),
                moved.agency(),
                List.of(new Grant(Role.AGENCY_CONTRIBUTOR, Partnership.SOUTHSHIRE)));

        assertThat(answers.of(moved)).hasSize(1);
        assertThat(answers.of(elsewhere)).isEmpty();
        assertThatThrownBy(() -> answers.one(elsewhere, reference, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void when_the_day_of_the_plan_has_passed_the_next_working_day_is_taken() {
        clock.set(java.time.Instant.parse("2026-05-08T09:00:00Z"));
        try {
            ask(agency("Milltown School", "")).then().statusCode(201).body("items.dueOn", contains("2026-05-11"));
        } finally {
            clock.reset();
        }
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
                "'dueOn':'2026-05-04', | no-working-day | /agencies/0/dueOn",
                "'dueOn':'2026-05-13', | outside-of-the-review | /agencies/0/dueOn",
                "'dueOn':'2026-04-17', | outside-of-the-review | /agencies/0/dueOn",
                "'account':'nobody', | not-a-choice | /agencies/0/account",
                "'account':'00000000-0000-0000-0000-000000000000', | not-a-choice | /agencies/0/account",
            })
    void an_agency_that_cannot_be_asked_so_is_refused_and_nobody_is_asked(String more, String code, String pointer) {
        ask(agency("Milltown School", more))
                .then()
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors.pointer", contains(pointer));
        assertThat(branches()).isZero();
    }

    @Test
    void an_agency_is_not_asked_twice() {
        ask(agency("Milltown School", ""), agency(" milltown school", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("asked-already"));
        ask(agency("Milltown School", "")).then().statusCode(201);
        ask(agency("MILLTOWN SCHOOL", "")).then().statusCode(422);
        change("/1/withdrawal", "{'reasons':'Another contact'}");
        ask(agency("Milltown School", "")).then().statusCode(201);
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
    void the_due_day_moves_with_a_reason_for_whoever_saw_how_it_was() {
        ask(agency("Milltown School", ""));
        String day = "{'on':'2026-05-07','reason':'Holidays'}";

        change("/1/withdrawal", "{}").then().statusCode(422);
        manager().body(json(day)).put(requests + "/1/due-day").then().statusCode(428);
        manager()
                .header("If-Match", "\"1\"")
                .body(json(day))
                .put(requests + "/1/due-day")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2026-05-07"))
                .body("dueReason", equalTo("Holidays"));
        manager()
                .header("If-Match", "\"1\"")
                .body(json(day))
                .put(requests + "/1/due-day")
                .then()
                .statusCode(412);
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

    private long branches() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("AgencyRequest")
                .processInstanceBusinessKey(reference.value())
                .count();
    }

    private Response ask(String... agencies) {
        return manager()
                .body(json("{'about':'A girl of six, Milltown','agencies':[%s]}".formatted(String.join(",", agencies))))
                .post(requests);
    }

    private static String agency(String name, String more) {
        return "{%s'agency':'%s','contactName':'Ada Contact','email':'ada@agency.example'}".formatted(more, name);
    }

    private String account() {
        return "'account':'" + school.id() + "',";
    }

    private Response change(String path, String answers) {
        return manager().header("If-Match", "*").body(json(answers)).post(requests + path);
    }

    private RequestSpecification manager() {
        return as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
