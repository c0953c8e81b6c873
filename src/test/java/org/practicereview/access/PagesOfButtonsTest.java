package org.practicereview.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Where somebody comes after signing in whose session had ended when a form was sent or a button pressed: to the page that
 * held it, whatever address it is sent to.
 */
@Tag("once")
@IntegrationTest
class PagesOfButtonsTest {

    /** Addresses that only take what is sent, and the page above each that holds the form or the button. */
    private static final Map<String, String> ABOVE = Map.ofEntries(
            Map.entry("/account/calendar/revocation", "/account/calendar"),
            Map.entry("/administration/stuck-work/agreement", "/administration/stuck-work"),
            Map.entry("/administration/stuck-work/models", "/administration/stuck-work"),
            Map.entry("/cases/{reference}/areas/{code}/restoration", "/cases/{reference}/areas"),
            Map.entry("/cases/{reference}/publication/identity/signature", "/cases/{reference}/publication/identity"),
            Map.entry(
                    "/cases/{reference}/rapid-review/agency-requests/{number}/acceptance",
                    "/cases/{reference}/rapid-review/agency-requests/{number}"),
            Map.entry(
                    "/cases/{reference}/rapid-review/agency-requests/{number}/link",
                    "/cases/{reference}/rapid-review/agency-requests/{number}"),
            Map.entry(
                    "/cases/{reference}/rapid-review/agency-requests/{number}/link/revocation",
                    "/cases/{reference}/rapid-review/agency-requests/{number}"),
            Map.entry("/cases/{reference}/rapid-review/areas/{code}/ending", "/cases/{reference}/rapid-review/areas"),
            Map.entry("/cases/{reference}/tasks/{id}/autosave", "/cases/{reference}/tasks/{id}"),
            Map.entry(
                    "/cases/{reference}/tasks/{id}/sections/{section}/autosave",
                    "/cases/{reference}/tasks/{id}/sections/{section}"),
            Map.entry(
                    "/cases/{reference}/tasks/{id}/sections/{section}/{index:\\d\\d?}/autosave",
                    "/cases/{reference}/tasks/{id}/sections/{section}/{index:\\d\\d?}"),
            Map.entry("/cases/{reference}/views/{partner}/reconsideration", "/cases/{reference}/views"),
            Map.entry("/national-reviews/{number}/lead/decision", "/national-reviews/{number}/lead"),
            Map.entry("/national-reviews/{number}/lead/ending", "/national-reviews/{number}/lead"),
            Map.entry("/national-reviews/{number}/terms/decision", "/national-reviews/{number}/terms"),
            Map.entry("/reviewers/{id}/local-lists/{area}", "/reviewers/{id}"));

    /** What is sent without an account is answered at once. */
    private static final Set<String> OPEN = Set.of("/set-up/{token}", "/return/{secret}", "/return/{secret}/check");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Partnership partnership;

    @Test
    void whatever_was_sent_after_the_session_had_ended_leads_back_to_the_page_that_held_it() {
        Set<String> shown = patterns("GET");
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String sent : patterns("POST")) {
            if (!sent.startsWith("/sign-in") && !OPEN.contains(sent)) {
                expected.put(sent, path(shown.contains(sent) ? sent : ABOVE.getOrDefault(sent, "none known")));
                found.put(sent, ledTo(path(sent)));
            }
        }

        assertThat(found).hasSizeGreaterThan(100).isEqualTo(expected);
        assertThat(shown).containsAll(ABOVE.values());
    }

    @Test
    void each_of_these_pages_can_be_opened() {
        Visitor visitor = new Visitor(port).signIn(sessions, partnership.the(Role.ADMINISTRATOR));
        for (String page : ABOVE.values()) {
            assertThat(visitor.get(path(page)).statusCode()).as(page).isIn(200, 403, 404);
        }
    }

    private Set<String> patterns(String method) {
        return Route.of(mappings).stream()
                .filter(route -> route.method().equals(method) && !route.isApi())
                .map(Route::pattern)
                .collect(Collectors.toSet());
    }

    private String ledTo(String path) {
        Response answer = new Visitor(port).post(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return URLDecoder.decode(answer.header("Location").replaceFirst(".*[?&]from=", ""), StandardCharsets.UTF_8);
    }

    /** With something in the place of each name. */
    private static String path(String pattern) {
        return pattern.replace("{index:\\d\\d?}", "1").replaceAll("[{}]", "");
    }
}
