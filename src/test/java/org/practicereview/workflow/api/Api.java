package org.practicereview.workflow.api;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.practicereview.organisation.Person;
import org.practicereview.testing.ExampleCases;

/** Asks the API as somebody. */
record Api(ExampleCases examples, int port) {

    RequestSpecification as(Person person) {
        return nobody().auth().preemptive().oauth2(examples.token(person));
    }

    RequestSpecification nobody() {
        return RestAssured.given().port(port).contentType("application/json").accept("application/json");
    }
}
