package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The partners decide whether a report is published, together, with advice and again (section 10). */
@IntegrationTest
class DecisionOnPublicationTest extends PublicationSteps {

    @Autowired
    ReviewRecords reviewRecords;

    @Autowired
    JdbcClient database;

    @Test
    void while_a_trial_goes_on_legal_advice_is_recorded_with_the_decision() {
        IncidentReference reference = walk.reported();
        database.sql("""
                        insert into pause (case_id, number, kind, authority, reason, started_on, recorded_by, recorded_at,
                            version)
                        values (:case, 1, 'CRIMINAL', 'Crown Court', 'Trial', :on, :by, :at, 0)""")
                .param("case", walk.file(reference).id())
                .param("on", England.today(clock))
                .param("by", manager.id())
                .param("at", England.stored(clock.instant()))
                .update();

        assertThatThrownBy(() -> walk.complete(
                        DELEGATED_PARTNER_HEALTH,
                        reference,
                        "Task_DecideOnPublication",
                        "{'decision':'PUBLISH','reasons':'Nothing against it'}"))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("required");
        walk.complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH_IN_PART','reasons':'The trial','justification':'What the jury must not read',"
                        + "'legalAdvice':'Counsel, 20 April'}");

        assertThat(walk.openSteps(reference)).containsExactly("Task_SendAdvanceCopies");
        assertThat(publications.publication(walk.file(reference)).extent()).isEqualTo(Extent.PART);
    }

    @Test
    void before_anything_is_sent_publication_may_be_decided_on_again_and_ofsted_too_gets_what_stands_in_its_place() {
        IncidentReference reference = walk.reported();
        decide(reference, "'PUBLISH'");
        assertThatThrownBy(() -> act(reference, "Task_SendAdvanceCopies", "{'finalText':false}"))
                .isInstanceOf(InvalidAnswers.class);
        act(reference, "Task_SendAdvanceCopies", "{'finalText':false,'decideAgain':'The inquest begins'}");
        decide(reference, "'DO_NOT_PUBLISH'");
        act(reference, "Task_SendReasonsForNotPublishing", "{'decideAgain':'The family agrees now'}");
        decide(reference, "'DO_NOT_PUBLISH'");
        assertThatThrownBy(() -> act(
                        reference,
                        "Task_SendReasonsForNotPublishing",
                        "{'justification':'A sibling','publishedInstead':'Testina is asked'}"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody may be recognised");
        act(
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'justification':'A sibling','publishedInstead':'What was improved'}");

        assertThat(words(partnership.the(Role.OFSTED_READER), reference)).contains("What was improved");
        assertThat(records.messages(reference, "IMPROVEMENTS_COPIED")).containsExactly("OFSTED: first");
    }

    @Test
    void copies_of_a_report_that_is_late_for_reasons_told_are_counted_back_from_its_new_target() {
        IncidentReference reference = walk.reported();
        reviewRecords.add(
                manager,
                reference,
                RecordKind.DELAY,
                CaseWalk.answers("{'because':'INQUEST','reasons':'The inquest','targetOn':'2026-12-18'}"));
        Person department = partnership.the(Role.DEPARTMENT_READER);
        assertThat(reviewRecords.of(department, reference))
                .extracting(ReviewRecord::kind)
                .containsExactly(RecordKind.DELAY);
        decide(reference, "'PUBLISH'");

        assertThat(deadlines.find(walk.file(reference).id(), Obligation.SEND_ADVANCE_COPIES))
                .get()
                .satisfies(copies -> assertThat(copies.dueOn()).isEqualTo(LocalDate.of(2026, 12, 9)));
    }

    @Test
    void the_three_partners_decide_each_for_itself_and_again_where_they_do_not_agree() {
        IncidentReference reference = walk.reported();
        decideAs(DELEGATED_PARTNER_HEALTH, reference, "PUBLISH");
        assertThatThrownBy(() -> decideAs(DELEGATED_PARTNER_HEALTH, reference, "PUBLISH"))
                .isInstanceOf(Conflict.class);
        decideAs(Role.DELEGATED_PARTNER_POLICE, reference, "DO_NOT_PUBLISH");
        decideAs(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "PUBLISH");
        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnPublication");
        assertThat(records.timeline(reference, "partners-disagree")).hasSize(1);

        decideAs(Role.DELEGATED_PARTNER_POLICE, reference, "PUBLISH");
        decideAs(DELEGATED_PARTNER_HEALTH, reference, "PUBLISH");
        decideAs(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "PUBLISH");
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendAdvanceCopies");
    }

    private void decideAs(Role partner, IncidentReference reference, String decision) {
        walk.complete(
                partnership.the(partner),
                reference,
                "Task_DecideOnPublication",
                CaseWalk.answers("{'decision':'%s','reasons':'As weighed'}".formatted(decision)));
    }
}
