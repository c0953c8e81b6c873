package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.beans.factory.annotation.Autowired;

/** What was sent to the Secretary of State and Ofsted is weighed again, because abuse or neglect is suspected later. */
@IntegrationTest
class NotifiedBeforeTest {

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    LaterSuspicion suspicion;

    @Autowired
    ReopenedCases reopened;

    @Autowired
    NotNotifiedRegister register;

    @Autowired
    FactHistory facts;

    @Autowired
    CaseReader cases;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;

    @BeforeEach
    void a_case_that_was_sent() {
        clock.reset();
        reference = quiet.sentToTheSecretaryOfState();
    }

    @Test
    void that_nobody_else_is_notified_can_be_weighed_again() {
        suspect();
        quiet.decide(reference, "NOT_NOTIFIED");
        clock.advance(Duration.ofHours(1));

        assertThat(reopened.of(cases.see(approver(), reference))).hasSize(1);
        reopened.reopen(approver(), reference, new Reopening("The school rang"));

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        quiet.decide(reference, "PANEL");
        quiet.send(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_OPEN);
    }

    @Test
    void what_was_sent_as_decided_is_not_reopened() {
        assertThat(reopened.of(cases.see(approver(), reference))).isEmpty();
        assertThatThrownBy(() -> reopened.reopen(approver(), reference, new Reopening("The school rang")))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("not-reopenable"));
    }

    @Test
    void that_nobody_else_is_notified_stands_in_the_register() {
        assertThat(registered()).isEmpty();
        suspect();

        quiet.decide(reference, "NOT_NOTIFIED");

        assertThat(registered())
                .hasValueSatisfying(entry -> assertThat(entry.stage()).isEqualTo(Stage.CLOSED_WITHOUT_RAPID_REVIEW));
    }

    @Test
    void who_reads_what_was_sent_reads_nothing_that_is_not_sent_yet() {
        assertThat(ofsted().mayReadFacts()).isTrue();
        assertThat(cases.children(ofsted())).isNotEmpty();

        suspect();

        assertThat(ofsted().mayReadFacts()).isFalse();
        assertThat(ofsted().hasNotification()).isTrue();
        assertThat(cases.children(ofsted())).isEmpty();
        assertThatThrownBy(() -> facts.of(partnership.the(Role.OFSTED_READER), reference))
                .isInstanceOf(NotFound.class);
        assertThat(cases.see(approver(), reference).mayReadFacts()).isTrue();
        quiet.decide(reference, "PANEL");
        quiet.send(reference);
        assertThat(ofsted().mayReadFacts()).isTrue();
    }

    private void suspect() {
        NewInformation news = new NewInformation(
                NewInformation.Now.SUSPECTED, England.today(clock), "Old fractures were found", "The pathologist");
        suspicion.record(approver(), reference, news, version -> {});
    }

    private Optional<NotNotifiedRegister.Entry> registered() {
        return register.page(approver(), null, null, 1, 1000).items().stream()
                .filter(entry -> entry.reference().equals(reference.value()))
                .findFirst();
    }

    private SeenCase ofsted() {
        return cases.see(partnership.the(Role.OFSTED_READER), reference);
    }

    private Person approver() {
        return partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
    }
}
