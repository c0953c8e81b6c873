package org.practicereview.administration;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.organisation.Person;
import org.practicereview.testing.ExampleCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator who asks the API. */
abstract class AdministrationCalls {

    static final String API = "/api/v1/administration";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient database;

    Person administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = administrators.administrator();
    }

    RequestSpecification ask() {
        return administrators.asMachine(administrator, port);
    }

    List<String> logOf(Object subject) {
        return database.sql("select what from administration_entry where subject = :subject order by id")
                .param("subject", subject.toString())
                .query(String.class)
                .list();
    }

    static String path(String link) {
        return link.substring(link.indexOf("/set-up/"));
    }
}
