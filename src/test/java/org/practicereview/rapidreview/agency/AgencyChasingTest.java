package org.practicereview.rapidreview.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
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
        assertThat(told()).containsExactly("ON 2026-04-24 AGENCY_ASKED");
    }

    @Test
    void a_message_names_no_child_and_no_agency() {
        morning(24);

        assertThat(bodies())
                .containsExactly(reference
                        + ": The return of an agency is awaited, due on 24 April 2026. Sign in to Practice Review to"
                        + " read it.");
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
