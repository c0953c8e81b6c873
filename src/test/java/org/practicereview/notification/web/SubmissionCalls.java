package org.practicereview.notification.web;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A notifier and a system that also approves, who send submissions. */
abstract class SubmissionCalls {

    static final String SUBMISSIONS = "/api/v1/submissions";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Areas areas;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    Person notifier;
    Person system;

    @BeforeEach
    void a_notifier_and_a_system_that_also_approves() {
        notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        system = people.find("northshire.system").orElseGet(() -> {
            Person both = new Person(
                    UUID.randomUUID(),
                    "northshire.system",
                    "Case system of Northshire",
                    "Northshire",
                    List.of(
                            new Grant(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.NORTHSHIRE),
                            new Grant(Role.LOCAL_AUTHORITY_APPROVER, Partnership.NORTHSHIRE)));
            people.add(both);
            return both;
        });
        areas.onePersonMaySend(Partnership.NORTHSHIRE, true);
    }

    @AfterEach
    void two_people_again() {
        areas.onePersonMaySend(Partnership.NORTHSHIRE, false);
    }

    RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }

    long cases() {
        return database.sql("select count(*) from case_file").query(Long.class).single();
    }

    static String example(String name) throws IOException {
        return Files.readString(Path.of("docs", "examples", name));
    }
}
