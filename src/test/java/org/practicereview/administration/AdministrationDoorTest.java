package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@IntegrationTest
class AdministrationDoorTest {

    private static final String ID = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    ExampleCases examples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private List<Route> routes;

    private record Route(Method method, String path) {

        boolean isApi() {
            return path.startsWith("/api/");
        }
    }

    @BeforeEach
    void allRoutesOfTheAdministration() {
        routes = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .filter(path -> path.matches("(/api/v1)?/administration(/.*)?"))
                                .map(path -> new Route(
                                        Method.valueOf(method.name()),
                                        path.replace("{key}", "REVIEWER").replaceAll("\\{\\w+}", ID)))))
                .toList();
        assertThat(routes).hasSizeGreaterThan(30);
    }

    @Test
    void a_person_of_any_other_role_is_told_that_the_role_does_not_allow_it() {
        String area = examples.area();
        Grant[] allOtherRoles = Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .map(role -> new Grant(role, role.needsArea() ? area : null))
                .toArray(Grant[]::new);
        var person = administrators.somebody(allOtherRoles);
        Visitor visitor = administrators.signedIn(person, port);
        visitor.get("/account");
        var machine = administrators.asMachine(person, port);

        for (Route route : routes) {
            Response answer = route.isApi()
                    ? machine.body(route.method() == Method.POST ? "{}" : "").request(route.method(), route.path())
                    : route.method() == Method.GET ? visitor.get(route.path()) : visitor.post(route.path());
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
            assertThat(answer.asString()).as(route.toString()).contains("Your role does not let you do this");
        }
    }

    @Test
    void nobody_comes_in_without_signing_in() {
        Visitor visitor = new Visitor(port);

        for (Route route : routes) {
            Response answer = visitor.request()
                    .accept(route.isApi() ? "application/json" : "text/html")
                    .request(route.method(), route.path());
            assertThat(answer.statusCode()).as(route.toString()).isIn(route.isApi() ? List.of(401) : List.of(302, 403));
            assertThat(answer.asString()).as(route.toString()).doesNotContain("Administration");
        }
    }

    @Test
    void what_does_not_exist_is_not_found_by_an_administrator() {
        var machine = administrators.asMachine(administrators.administrator(), port);
        for (String path : List.of("people/" + ID, "people/no-id", "tokens/" + ID, "areas/NOWHERE", "nothing")) {
            machine.get("/api/v1/administration/" + path).then().statusCode(404);
        }
    }
}
