package org.practicereview.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.practicereview.organisation.Person;

/** Asks the API in JSON, as somebody with a token of theirs. */
public record Api(ExampleCases examples, int port) {

    public RequestSpecification as(Person person) {
        return with(examples.token(person), port);
    }

    public RequestSpecification nobody() {
        return nobody(port);
    }

    public static RequestSpecification with(String token, int port) {
        return nobody(port).auth().preemptive().oauth2(token);
    }

    /** JSON that was written with ' for ". */
    public static String json(String text) {
        return text.replace('\'', '"');
    }

    private static RequestSpecification nobody(int port) {
        return RestAssured.given().port(port).contentType("application/json").accept("application/json");
    }
}
