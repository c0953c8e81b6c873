package org.practicereview.rapidreview.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.message.AgencyContacts;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.FollowedUp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agencies are reminded as the table says: before the day, on it, after it, and then those who lead. */
@IntegrationTest
class AgencyChasingTest {

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    AgencyRequests requests;

    @Autowired
    AgencyAnswers answers;

    @Autowired
    LateReturns late;

    @Autowired
    AgencyContacts contacts;

    @Autowired
    CaseReader cases;

    @Autowired
    CaseRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private Person manager;
    private Person school;
    private IncidentReference reference;

    /** Asked on Monday 20 April 2026, due on Friday 24 April. */
    @BeforeEach
    void a_school_is_asked() {
        reference = walk.notified();
        manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        school = partnership.the(Role.AGENCY_CONTRIBUTOR);
        AskedAgencies.Agency asked = new AskedAgencies.Agency(
                "School", "Ada Contact", "ada@school.example", school.id().toString(), LocalDate.of(2026, 4, 24));
        requests.ask(manager, reference, new AskedAgencies("A girl of six", List.of(asked)));
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    @Test
    void each_rung_is_told_once_and_by_the_working_days_of_the_table() {
        morning(21);
        assertThat(told()).isEmpty();
        morning(22);
        morning(23);
        assertThat(told()).containsExactly("BEFORE 2026-04-24 AGENCY_ASKED");
        morning(24);
        morning(25);
        assertThat(told()).contains("ON 2026-04-24 AGENCY_ASKED").hasSize(2);
        morning(27);
        morning(28);
        assertThat(told())
                .contains("AFTER 2026-04-24 AGENCY_ASKED", "AFTER 2026-04-24 BUSINESS_MANAGER")
                .hasSize(4);
        morning(29);
        morning(30);
        assertThat(told())
                .contains("ESCALATION 2026-04-24 LEAD_SAFEGUARDING_PARTNERS")
                .hasSize(7);
    }

    @Test
    void a_due_day_that_moves_is_followed_and_a_service_that_was_down_tells_the_most_urgent_rung_only() {
        requests.changeDue(manager, reference, 1, version -> {}, new NewDueDay(LocalDate.of(2026, 4, 28), "Holidays"));
        morning(24);
        assertThat(told()).containsExactly("BEFORE 2026-04-28 AGENCY_ASKED");

        morning(30);
        assertThat(told())
                .contains("AFTER 2026-04-28 AGENCY_ASKED", "AFTER 2026-04-28 BUSINESS_MANAGER")
                .hasSize(3);
    }

    @Test
    void whoever_has_answered_is_left_alone_until_the_return_is_sent_back() {
        answers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        morning(24);
        assertThat(told()).isEmpty();
        assertThat(jobs.waitingAt(reference.value())).doesNotContain("BoundaryEvent_MorningCame");

        requests.sendBack(manager, reference, 1, version -> {}, new Because("And the sister?"));
        assertThat(jobs.waitingAt(reference.value())).contains("BoundaryEvent_MorningCame");
        morning(25);
        assertThat(told()).containsExactly("ON 2026-04-24 after return 1 AGENCY_ASKED");
    }

    @Test
    void the_same_rung_is_told_again_of_a_return_that_was_sent_back() {
        morning(24);
        answers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        requests.sendBack(manager, reference, 1, version -> {}, new Because("And the sister?"));

        morning(25);

        assertThat(told()).containsExactly("ON 2026-04-24 AGENCY_ASKED", "ON 2026-04-24 after return 1 AGENCY_ASKED");
    }

    @Test
    void a_message_names_no_child_and_no_agency_but_the_request_and_is_carried_to_its_contact() {
        morning(24);

        assertThat(bodies())
                .containsExactly(reference
                        + ": The return of an agency is awaited, due on 24 April 2026 (agency request 1). Sign in to"
                        + " Practice Review to read it, or open the link that you are sent.");
        assertThat(contacts.emailOf(walk.file(reference).id(), 1)).contains("ada@school.example");
    }

    @Test
    void an_agency_is_told_what_becomes_of_its_request_and_who_asked_that_its_return_came() {
        requests.changeDue(manager, reference, 1, version -> {}, new NewDueDay(LocalDate.of(2026, 4, 28), "Holidays"));
        requests.issueLink(manager, reference, 1, version -> {});
        answers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        requests.sendBack(manager, reference, 1, version -> {}, new Because("And the sister?"));
        requests.withdraw(manager, reference, 1, version -> {}, new Because("Asked twice"));

        assertThat(records.messages(reference, "AGENCY_REQUESTED")).containsExactly("AGENCY_ASKED: request 1");
        assertThat(records.messages(reference, "AGENCY_DUE_MOVED")).containsExactly("AGENCY_ASKED: request 1 change 1");
        assertThat(records.messages(reference, "AGENCY_LINK_MADE")).containsExactly("AGENCY_ASKED: request 1 link 1");
        assertThat(records.messages(reference, "AGENCY_RETURN_RECEIVED"))
                .containsExactly("BUSINESS_MANAGER: request 1 return 1");
        assertThat(records.messages(reference, "AGENCY_RETURN_SENT_BACK"))
                .containsExactly("AGENCY_ASKED: request 1 return 1");
        assertThat(records.messages(reference, "AGENCY_REQUEST_WITHDRAWN")).containsExactly("AGENCY_ASKED: request 1");
    }

    @Test
    void which_agency_is_late_stands_in_the_case_and_on_the_work_list_of_who_follows_it_up() {
        assertThat(late.toFollowUp(manager)).noneMatch(this::ofThisCase);
        morning(27);

        assertThat(late.toFollowUp(manager).stream().filter(this::ofThisCase))
                .extracting(FollowedUp::words, FollowedUp::overdue)
                .containsExactly(tuple("Return awaited: agency request 1, School", true));
        assertThat(late.toFollowUp(partnership.the(Role.PARTNERSHIP_CHAIR))).isEmpty();
        assertThat(late.of(cases.see(manager, reference)))
                .extracting(CaseNotice::words)
                .containsExactly("The return is late of: School (agency request 1).");

        answers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        assertThat(late.of(cases.see(manager, reference))).isEmpty();
        assertThat(late.toFollowUp(manager).stream().filter(this::ofThisCase))
                .extracting(FollowedUp::kind)
                .containsExactly("agency-return-to-check");
    }

    private boolean ofThisCase(FollowedUp one) {
        return one.reference().equals(reference);
    }

    /** Half past seven in April, twice over: the second time there is nothing more to do. */
    private void morning(int dayOfApril) {
        clock.set(LocalDate.of(2026, 4, dayOfApril)
                .atTime(7, 30)
                .atZone(England.ZONE)
                .toInstant());
        jobs.runDueOf(reference.value());
        assertThat(jobs.runDueOf(reference.value())).isZero();
    }

    private List<String> told() {
        return column("substring(m.occasion, 11) || ' ' || m.recipient");
    }

    private List<String> bodies() {
        return column("m.body");
    }

    private List<String> column(String expression) {
        return database.sql("select " + expression + """
                         from outbox_message m join case_file c on c.id = m.case_id
                        where c.reference = :reference and m.event = 'AGENCY_RETURN_AWAITED'
                        order by m.created_at, m.recipient""")
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }
}
