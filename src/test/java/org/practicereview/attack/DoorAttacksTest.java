package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small old tricks: a forged host, more fields than were asked for, lines for the log, another method by a header. */
@IntegrationTest
class DoorAttacksTest {

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    ExampleCases examples;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    Statements statements;

    @BeforeEach
    void people_and_cases() throws IOException {
        scene.set(false, port);
    }

    @Test
    void links_that_are_made_for_others_do_not_ask_which_host_was_called() throws IOException {
        Reply feed = send(json(
                        "LOCAL_AUTHORITY_APPROVER",
                        "GET",
                        "/api/v1/cases/" + scene.own().get(0),
                        "")
                .with("Host: evil.example")
                .with("X-Forwarded-Host: evil.example"));

        assertThat(feed.text()).doesNotContain("evil.example");
        assertThat(send(Attacker.get("LOCAL_AUTHORITY_APPROVER", "/account").with("Host: evil.example"))
                        .text())
                .doesNotContain("evil.example");
    }

    @Test
    void a_form_from_our_own_page_counts_as_ours_only_by_the_host_that_was_called() throws IOException {
        Shot form = new Shot(
                "LOCAL_AUTHORITY_APPROVER",
                "POST",
                "/incidents/new",
                List.of("Content-Type: application/x-www-form-urlencoded", "Origin: http://evil.example"),
                ("_csrf=" + scene.attacker("LOCAL_AUTHORITY_APPROVER").csrf() + "&place=planted")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(send(form).status()).isEqualTo(403);
    }

    @Test
    void fields_that_were_not_asked_for_change_nothing() throws IOException {
        Rows rows = new Rows(database, statements);
        Reply refused = send(json("LOCAL_AUTHORITY_NOTIFIER", "POST", "/api/v1/cases", """
                {"area":"NORTHSHIRE","place":"Milltown","incidentOn":"2026-04-18","awareOn":"2026-04-20",
                 "harm":"SERIOUSLY_HARMED","abuseOrNeglect":"SUSPECTED","abuseSuspectedOn":"2026-04-20",
                 "childStatus":"NEITHER","summary":"Injuries","children":[{"forenames":"A","surname":"B",
                 "dateOfBirth":"2020-02-29"}],"stage":"CLOSED","leadArea":"SOUTHSHIRE","id":1,"recordedBy":"x"}"""));

        assertThat(refused.status()).isEqualTo(422);
        JsonNode problem = JsonMapper.builder().build().readTree(refused.text());
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/stage", "/leadArea", "/id", "/recordedBy");
        assertThat(rows.changedAtAll()).isEmpty();
    }

    @Test
    void nobody_gives_a_role_to_themselves_by_a_form() throws IOException {
        Person notifier = examples.person(Partnership.NORTHSHIRE, Role.LOCAL_AUTHORITY_NOTIFIER);
        for (String target : List.of(
                "/api/v1/administration/people",
                "/api/v1/administration/people/" + notifier.id() + "/grants",
                "/api/v1/me")) {
            Reply refused = send(json(
                    "LOCAL_AUTHORITY_NOTIFIER",
                    "POST",
                    target,
                    "{\"role\":\"ADMINISTRATOR\",\"grants\":[{\"role\":\"ADMINISTRATOR\"}],\"name\":\"x\"}"));
            assertThat(refused.status()).as(target).isIn(403, 404, 405);
        }
        assertThat(people.find(notifier.username()).orElseThrow().roles())
                .containsExactly(Role.LOCAL_AUTHORITY_NOTIFIER);
    }

    @Test
    void no_header_and_no_parameter_turns_one_method_into_another() throws IOException {
        Rows rows = new Rows(database, statements);
        String reference = scene.own().get(0);
        for (String header : List.of("X-HTTP-Method-Override: DELETE", "X-Method-Override: DELETE")) {
            Reply read = send(json("PARTNERSHIP_BUSINESS_MANAGER", "GET", "/api/v1/cases/" + reference, "")
                    .with(header));
            assertThat(read.status()).isEqualTo(200);
        }
        assertThat(rows.changedAtAll()).allMatch(table -> table.startsWith("access_entry"));
    }

    @Test
    void nothing_that_is_typed_begins_a_line_of_the_log_and_no_name_is_in_it() throws IOException {
        try (LogWatch log = LogWatch.open()) {
            String typed = "Quixoryn\r\n" + Hostile.FORGED_LINE;
            send(new Shot(
                    Attacker.NOBODY,
                    "POST",
                    "/sign-in",
                    List.of("Content-Type: application/x-www-form-urlencoded"),
                    ("username=" + Encoded.inForm(typed) + "&password=" + Encoded.inForm(typed))
                            .getBytes(StandardCharsets.UTF_8)));
            send(Attacker.get("LOCAL_AUTHORITY_APPROVER", "/cases?text=" + Encoded.inForm(typed)));
            send(Attacker.get("LOCAL_AUTHORITY_APPROVER", "/" + Encoded.inPath(typed)));
            send(json("LOCAL_AUTHORITY_APPROVER", "POST", "/api/v1/cases", "{\"place\":\"Quixoryn\",broken")
                    .with("Idempotency-Key: Quixoryn"));

            assertThat(log.named()).isEmpty();
            assertThat(log.forged()).isEmpty();
        } finally {
            database.sql("delete from sign_in_attempt").update();
        }
    }

    private Reply send(Shot shot) throws IOException {
        try (Wire wire = new Wire(port)) {
            return scene.attacker(shot.who()).send(shot, wire, port);
        }
    }

    private static Shot json(String who, String method, String target, String body) {
        return new Shot(
                who,
                method,
                target,
                List.of("Content-Type: application/json", "Accept: application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
