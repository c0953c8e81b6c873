package org.practicereview.notification.likely.web;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** An incident that is recorded already, and one that may be the same. */
abstract class LikelySteps {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient database;

    String area;
    String surname;
    Person person;
    Visitor notifier;
    IncidentReference there;

    @BeforeEach
    void an_incident_that_is_recorded_already() {
        area = examples.area();
        surname = "O'" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "-Müller";
        person = examples.person(area, Role.LOCAL_AUTHORITY_NOTIFIER);
        notifier = new Visitor(port).signIn(sessions, person);
        there = new IncidentReference(as(person)
                .queryParam("matches-seen", true)
                .body(incident())
                .post("/api/v1/cases")
                .path("reference"));
    }

    String incident() {
        return walk.incident(area).toString().replace("Planted", surname);
    }

    int cases() {
        return database.sql("select count(*) from case_file where lead_area = :area")
                .param("area", area)
                .query(Integer.class)
                .single();
    }

    IncidentReference newest() {
        return new IncidentReference(database.sql(
                        "select reference from case_file where lead_area = :area order by id desc fetch first 1 rows only")
                .param("area", area)
                .query(String.class)
                .single());
    }

    int told(Person whom) {
        return database.sql("select count(*) from access_entry where person_id = :person and what = 'likely-match'")
                .param("person", whom.id())
                .query(Integer.class)
                .single();
    }

    RequestSpecification as(Person who) {
        return new Api(examples, port).as(who);
    }
}
