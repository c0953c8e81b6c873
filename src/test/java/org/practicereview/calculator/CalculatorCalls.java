package org.practicereview.calculator;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who is not signed in asks the calculator. */
abstract class CalculatorCalls {

    static final String DEADLINES = "/api/v1/calculator/deadlines";

    @LocalServerPort
    int port;

    void refused(String pointer, String code, String... parameters) {
        ask(parameters)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));
    }

    ValidatableResponse ask(String... parameters) {
        return get(DEADLINES, parameters);
    }

    ValidatableResponse get(String path, String... parameters) {
        RequestSpecification request = RestAssured.given().port(port);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then();
    }
}
