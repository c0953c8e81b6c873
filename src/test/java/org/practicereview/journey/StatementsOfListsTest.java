package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.notification.authority.HandOvers;
import org.practicereview.notification.authority.ProposedHandOver;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No list asks the database anew for each of its rows. Asked for by the API, which gives pages of any length; the pages for
 * people are filled by the same readers.
 */
@IntegrationTest
class StatementsOfListsTest {

    /** What is asked only where some row has something to add, once for all of them. */
    private static final int FOR_WHAT_SOME_ROWS_HAVE = 8;

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    QuietCases quiet;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    Statements statements;

    @Autowired
    HandOvers handOvers;

    @Autowired
    AdministrationLog log;

    @Autowired
    TransactionTemplate transaction;

    private static boolean filled;

    @BeforeEach
    void rows_for_every_list() {
        if (!filled) {
            partnership.the(Role.REVIEWER);
            partnership.another(Role.REVIEWER);
            for (int i = 0; i < 3; i++) {
                walk.closed();
                quiet.notNotified();
                walk.rapidReviewSent();
                noteInTheLog();
            }
            filled = true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases, PARTNERSHIP_BUSINESS_MANAGER",
        "/api/v1/cases, PANEL_SECRETARIAT",
        "/api/v1/cases, OFSTED_READER",
        "/api/v1/tasks?view=team, PARTNERSHIP_BUSINESS_MANAGER",
        "/api/v1/tasks?view=team, PANEL_SECRETARIAT",
        "/api/v1/not-notified, PARTNERSHIP_BUSINESS_MANAGER",
        "/api/v1/panel/queue, PANEL_SECRETARIAT",
        "/api/v1/reviewers, PANEL_SECRETARIAT",
        "/api/v1/reviewers/workload, PANEL_SECRETARIAT",
        "/api/v1/learning/actions?state=all, PARTNERSHIP_BUSINESS_MANAGER",
        "/api/v1/learning/published, PARTNERSHIP_BUSINESS_MANAGER",
        "/api/v1/publications, PARTNERSHIP_BUSINESS_MANAGER",
        "/api/v1/administration/log, ADMINISTRATOR",
        "/api/v1/administration/people, ADMINISTRATOR",
        "/api/v1/administration/tokens, ADMINISTRATOR"
    })
    void a_long_list_sends_no_statement_for_each_of_its_rows(String list, Role role) throws Exception {
        String token = examples.token(partnership.the(role));
        String sized = list + (list.contains("?") ? "&" : "?") + "size=";
        // The first request of a day notes that the token is used
        assertThat(items(sized + 100, token)).hasSizeGreaterThan(1);

        List<String> forOne = statements.duringRequest(() -> items(sized + 1, token));
        List<String> forMany = statements.duringRequest(() -> items(sized + 100, token));

        assertThat(mostOfOneKind(forMany)).isLessThanOrEqualTo(mostOfOneKind(forOne));
        assertThat(forMany.size()).isLessThanOrEqualTo(forOne.size() + FOR_WHAT_SOME_ROWS_HAVE);
    }

    /** A list that has no pages: it is as long as there are proposals. */
    @Test
    void proposals_that_wait_for_an_area_are_read_with_as_many_statements_as_one() throws Exception {
        String area = examples.area();
        String token = examples.token(examples.person(area, Role.LOCAL_AUTHORITY_APPROVER));
        proposeThatItLeads(area);
        assertThat(items("/api/v1/hand-overs", token)).hasSize(1);

        List<String> forOne = statements.duringRequest(() -> items("/api/v1/hand-overs", token));
        proposeThatItLeads(area);
        proposeThatItLeads(area);
        List<String> forMany = statements.duringRequest(() -> items("/api/v1/hand-overs", token));

        assertThat(items("/api/v1/hand-overs", token)).hasSize(3);
        assertThat(mostOfOneKind(forMany)).isLessThanOrEqualTo(mostOfOneKind(forOne));
        assertThat(forMany).hasSameSizeAs(forOne);
    }

    private void proposeThatItLeads(String area) {
        handOvers.propose(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                walk.recorded(),
                new ProposedHandOver(area, "It happened there"));
    }

    private void noteInTheLog() {
        transaction.executeWithoutResult(
                status -> log.record(partnership.the(Role.ADMINISTRATOR), Act.AREA_ADDED, "EXAMPLE", "Example"));
    }

    private List<?> items(String address, String token) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(token)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static int mostOfOneKind(List<String> statements) {
        return Collections.max(statements.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(sent -> 1)))
                .values());
    }
}
