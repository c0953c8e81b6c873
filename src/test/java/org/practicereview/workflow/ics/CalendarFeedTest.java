package org.practicereview.workflow.ics;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

@IntegrationTest
class CalendarFeedTest {

    private static final Pattern ADDRESS = Pattern.compile("/calendar/[\\w-]{43}\\.ics");

    private static final String PASSWORD = "correct horse in a test";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Passwords passwords;

    @Autowired
    CaseWalk walk;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private String area;
    private Person approver;

    @BeforeEach
    void somebody() {
        area = examples.area();
        approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
    }

    @Test
    void a_deadline_is_a_file_of_whoever_sees_the_case_and_says_when_it_is_done() {
        IncidentReference reference = walk.recorded();
        Deadline notify = deadline(reference);
        String path = "/cases/" + reference + "/dates/" + notify.id() + ".ics";
        Visitor visitor = visitor(partnership.the(Role.LOCAL_AUTHORITY_APPROVER));

        Response open = visitor.get(path);

        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.contentType()).startsWith("text/calendar");
        assertThat(open.header("Content-Disposition")).contains(reference + "-" + notify.id() + ".ics");
        assertThat(open.asString())
                .contains("SUMMARY:" + reference + ": Notify\r\n", "SEQUENCE:0\r\n", "STATUS:CONFIRMED\r\n")
                .doesNotContain("Testina", "Planted", "Milltown", "Injuries");

        examples.in(() -> {
            deadlines.meet(notify.caseId(), Obligation.NOTIFY, approver.id(), "Late", approver.id());
            return notify;
        });
        assertThat(visitor.get(path).asString())
                .contains(uid(open.asString()), "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n");
    }

    @Test
    void a_deadline_of_a_case_one_may_not_see_or_of_another_case_is_not_found() {
        IncidentReference reference = walk.recorded();
        String path = "/cases/" + reference + "/dates/" + deadline(reference).id() + ".ics";

        assertThat(visitor(approver).get(path).statusCode()).isEqualTo(404);
        assertThat(visitor(partnership.the(Role.LOCAL_AUTHORITY_APPROVER))
                        .get("/cases/" + walk.recorded() + "/dates/"
                                + deadline(reference).id() + ".ics")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void an_address_that_is_shown_once_reads_the_open_dates_of_ones_work_without_signing_in() {
        CaseFile mine = examples.recorded(area);
        examples.due(mine, Obligation.NOTIFY, LocalDate.of(2026, 4, 20));
        examples.listedTask(mine, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER);
        CaseFile others = examples.recorded(examples.area());
        examples.due(others, Obligation.NOTIFY, LocalDate.of(2026, 4, 20));
        examples.listedTask(others, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER);

        String address = made(approver);
        Response feed = new Visitor(port).get(address);

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.header("Set-Cookie")).isNull();
        assertThat(feed.header("Cache-Control")).contains("no-store");
        assertThat(summaries(feed)).containsExactly(mine.reference() + ": Notify");
        assertThat(feed.asString()).doesNotContain("Robin", "Example Street");
        assertThat(visitor(approver).get("/account/calendar").asString()).doesNotContain(address);
        assertThat(database.sql("select token_hash from calendar_feed where person_id = :person")
                        .param("person", approver.id())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(hash -> address.contains(hash));
    }

    @Test
    void what_is_done_and_what_one_may_no_longer_see_is_left_out_at_the_next_reading() {
        CaseFile file = examples.recorded(area);
        examples.due(file, Obligation.NOTIFY, LocalDate.of(2026, 4, 20));
        String task = examples.listedTask(file, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER);
        String address = made(approver);

        database.sql("delete from person_role where person_id = :person")
                .param("person", approver.id())
                .update();
        assertThat(summaries(new Visitor(port).get(address))).isEmpty();

        Person colleague = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        String other = made(colleague);
        assertThat(summaries(new Visitor(port).get(other))).hasSize(1);
        database.sql("update task set state = 'COMPLETED' where id = :id")
                .param("id", task)
                .update();
        assertThat(summaries(new Visitor(port).get(other))).isEmpty();
    }

    @Test
    void a_revoked_replaced_or_expired_address_and_that_of_a_closed_account_are_not_found() {
        String first = made(approver);
        String second = made(approver);
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);

        Visitor visitor = visitor(approver);
        visitor.get("/account/calendar");
        visitor.post("/account/calendar/revocation").then().statusCode(302);
        assertThat(status(second)).isEqualTo(404);

        String third = made(approver);
        clock.advance(Duration.ofDays(367));
        assertThat(status(third)).isEqualTo(404);

        String fourth = made(approver);
        assertThat(status(fourth)).isEqualTo(200);
        database.sql("update person set active = false where id = :id")
                .param("id", approver.id())
                .update();
        assertThat(status(fourth)).isEqualTo(404);
        assertThat(status("/calendar/none.ics")).isEqualTo(404);
    }

    private String made(Person person) {
        Visitor visitor = visitor(person);
        passwords.setHash(person.id(), passwords.hash(PASSWORD));
        visitor.get("/account/calendar");
        Response page = visitor.post("/account/calendar", "currentPassword", PASSWORD);
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher address = ADDRESS.matcher(page.asString());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private int status(String address) {
        return new Visitor(port).get(address).statusCode();
    }

    private Visitor visitor(Person person) {
        return new Visitor(port).signIn(sessions, person);
    }

    private Deadline deadline(IncidentReference reference) {
        return deadlines.find(walk.file(reference).id(), Obligation.NOTIFY).orElseThrow();
    }

    private static List<String> summaries(Response feed) {
        return feed.asString()
                .lines()
                .filter(line -> line.startsWith("SUMMARY:"))
                .map(line -> line.substring("SUMMARY:".length()))
                .toList();
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }
}
