package org.practicereview.rapidreview.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A contact without an account answers by a link, and everything that may happen to a link. */
@IntegrationTest
class AgencyLinksTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    AgencyRequests requests;

    @Autowired
    AgencyAnswers answers;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private Person manager;
    private IncidentReference reference;

    @BeforeEach
    void a_hospital_without_an_account_is_asked() {
        database.sql("delete from sign_in_attempt").update();
        reference = walk.notified();
        manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        AskedAgencies.Agency hospital =
                new AskedAgencies.Agency("Hospital", "Bob Contact", "bob@hospital.example", null, null);
        requests.ask(manager, reference, new AskedAgencies("A girl of six, Milltown", List.of(hospital)));
    }

    @AfterEach
    void guesses_are_forgotten() {
        database.sql("delete from sign_in_attempt").update();
        clock.reset();
    }

    @Test
    void the_contact_saves_comes_back_checks_and_sends_without_signing_in() {
        String link = "/return/" + issued();
        Visitor contact = new Visitor(port);
        assertThat(contact.get(link).asString()).contains("A girl of six, Milltown", "Hospital", "name=\"involved\"");

        contact.post(link, "involved", "true", "involvement", "Treated twice", "action", "save", "draftVersion", "0");
        Visitor later = new Visitor(port);
        assertThat(later.get(link).asString()).contains("Treated twice");

        Response typed = later.post(
                link, "involved", "true", "involvement", "Treated thrice", "action", "continue", "draftVersion", "1");
        assertThat(typed.getHeader("Location")).endsWith(link + "/check");
        assertThat(later.get(link + "/check").asString()).contains("Treated thrice", "Send the");
        assertThat(later.post(link + "/check", "draftVersion", "2").asString()).contains("Your return was sent");

        assertThat(requests.one(manager, reference, 1).state()).isEqualTo(RequestState.RETURNED);
        assertThat(requests.returns(manager, reference, 1))
                .singleElement()
                .satisfies(sent -> assertThat(sent.sentBy()).isNull());
    }

    @Test
    void what_is_incomplete_is_said_in_the_form_and_kept() {
        String link = "/return/" + issued();
        Visitor contact = new Visitor(port);
        contact.get(link);

        Response refused = contact.post(link, "concerns", "The bruise", "action", "continue", "draftVersion", "0");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Choose whether your agency knew the child", "The bruise");
        assertThat(new Visitor(port).get(link).asString()).contains("The bruise");
    }

    @Test
    void used_revoked_expired_replaced_and_invented_links_are_the_same_page() {
        String unknown = page("never-was");
        String used = issued();
        answers.send(used, version -> {}, CaseWalk.answers("{'involved':false}"));
        assertThat(page(used)).isEqualTo(unknown);

        requests.sendBack(manager, reference, 1, version -> {}, new Because("And the sister?"));
        assertThat(page(used)).isEqualTo(unknown);
        String replaced = issued();
        String revoked = issued();
        assertThat(page(replaced)).isEqualTo(unknown);
        requests.revokeLink(manager, reference, 1);
        assertThat(page(revoked)).isEqualTo(unknown);

        String expired = issued();
        clock.advance(Duration.ofDays(14));
        assertThat(page(expired)).isEqualTo(unknown);
        clock.reset();
        String withdrawn = issued();
        requests.withdraw(manager, reference, 1, version -> {}, new Because("Not needed"));
        assertThat(page(withdrawn)).isEqualTo(unknown);
    }

    @Test
    void whoever_types_while_the_link_ends_is_shown_what_was_typed_and_whom_to_ask() {
        String link = "/return/" + issued();
        Visitor contact = new Visitor(port);
        contact.get(link);
        requests.revokeLink(manager, reference, 1);

        Response ended = contact.post(
                link, "involved", "true", "involvement", "Treated twice", "action", "continue", "draftVersion", "0");

        assertThat(ended.statusCode()).isEqualTo(404);
        assertThat(ended.asString())
                .contains("Treated twice", "Ask whoever sent it to you for a new one")
                .doesNotContain("draftVersion");
        assertThat(contact.post("/returns/none/1", "involvement", "Treated twice")
                        .asString())
                .doesNotContain("Treated twice");
    }

    @Test
    void a_crawler_that_looks_at_a_link_uses_nothing_up_and_every_opening_is_noted() {
        String secret = issued();
        Response looked = new Visitor(port).get("/return/" + secret);
        assertThat(looked.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(looked.getHeader("Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(looked.getHeader("Cache-Control")).contains("no-store");
        new Visitor(port).get("/return/" + secret);

        answers.send(secret, version -> {}, CaseWalk.answers("{'involved':false}"));
        page(secret);

        assertThat(requests.links(manager, reference, 1)).singleElement().satisfies(link -> {
            assertThat(link.usedAt()).isNotNull();
            assertThat(link.openings()).isEqualTo(3);
        });
    }

    @Test
    void a_link_sent_twice_at_the_same_moment_is_one_return() throws Exception {
        String secret = issued();

        List<Throwable> thrown = SameMoment.of(
                () -> answers.send(secret, version -> {}, CaseWalk.answers("{'involved':false}")),
                () -> answers.send(secret, version -> {}, CaseWalk.answers("{'involved':false}")));

        assertThat(thrown).filteredOn(failure -> failure != null).hasSize(1);
        assertThat(requests.returns(manager, reference, 1)).hasSize(1);
    }

    @Test
    void whoever_guesses_too_often_is_shown_no_link_at_all_for_a_while() {
        String secret = issued();
        for (int i = 0; i < 50; i++) {
            new Visitor(port).get("/return/guess-" + i);
        }
        assertThat(new Visitor(port).get("/return/" + secret).statusCode()).isEqualTo(404);

        clock.advance(Duration.ofMinutes(16));
        assertThat(new Visitor(port).get("/return/" + secret).statusCode()).isEqualTo(200);
    }

    @Test
    void the_secret_is_shown_once_and_stands_nowhere_in_the_database() {
        Visitor page = new Visitor(port).signIn(sessions, manager);
        String address = "/cases/" + reference + "/rapid-review/agency-requests/1";
        page.get(address);

        String shown = page.post(address + "/link", "version", "1").asString();

        String secret = shown.split("/return/")[1].split("<")[0];
        assertThat(new Visitor(port).get("/return/" + secret).statusCode()).isEqualTo(200);
        assertThat(page.get(address).asString()).contains("opened", "once").doesNotContain(secret);
        assertThat(database.sql("select count(*) from agency_link where token_hash = :secret")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String issued() {
        return requests.issueLink(manager, reference, 1, version -> {}).secret();
    }

    private String page(String secret) {
        Response answer = new Visitor(port).get("/return/" + secret);
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer.asString().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
