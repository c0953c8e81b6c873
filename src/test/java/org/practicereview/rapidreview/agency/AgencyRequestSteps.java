package org.practicereview.rapidreview.agency;

import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Agencies are asked for a rapid review and answer. */
abstract class AgencyRequestSteps {

    static final String NOT_INVOLVED = "{'involved':false}";

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
    RuntimeService runtime;

    Person school;
    IncidentReference reference;
    String requests;
    String mine;

    /** Notified on Monday 20 April 2026; the plan names Tuesday 5 May for the returns, the review is due on 12 May. */
    @BeforeEach
    void a_rapid_review_is_open() {
        reference = walk.notified();
        school = partnership.the(Role.AGENCY_CONTRIBUTOR);
        requests = "/api/v1/cases/" + reference + "/rapid-review/agency-requests";
        mine = "/api/v1/returns/" + reference + "/1";
    }

    long branches() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("AgencyRequest")
                .processInstanceBusinessKey(reference.value())
                .count();
    }

    Response ask(String... agencies) {
        return manager()
                .body(json("{'about':'A girl of six, Milltown','agencies':[%s]}".formatted(String.join(",", agencies))))
                .post(requests);
    }

    static String agency(String name, String more) {
        return "{%s'agency':'%s','contactName':'Ada Contact','email':'ada@agency.example'}".formatted(more, name);
    }

    String account() {
        return "'account':'" + school.id() + "',";
    }

    Response change(String path, String answers) {
        return manager().header("If-Match", "*").body(json(answers)).post(requests + path);
    }

    RequestSpecification manager() {
        return as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
    }

    RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
