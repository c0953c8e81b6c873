package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.form.Field.Option;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.reviewer.Reviewer;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A reviewer is judged by what is known on the day of the choice, and is inside the case as long as the review lasts. */
@IntegrationTest
class ReviewerSelectionTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Appointments appointments;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseAccess access;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void somebody_who_becomes_a_reviewer_after_the_ranking_can_be_chosen() {
        IncidentReference reference = walk.localReviewDecided();
        Person late = newReviewer();

        assertThat(offered(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_AppointReviewer"))
                .contains(late.id().toString());
        choose(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_AppointReviewer", late);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.REVIEWER_APPOINTED);
        assertThatThrownBy(() -> access.see(late, reference)).isInstanceOf(NotFound.class);
        appointments.declare(late, reference, new DeclaredConflicts(false, null));
        assertThat(access.see(late, reference).reference()).isEqualTo(reference);
    }

    @Test
    void a_conflict_of_interest_that_comes_after_the_ranking_refuses_the_choice() {
        Person reviewer = newReviewer();
        IncidentReference reference = walk.localReviewDecided();
        reviewers.register(reviewer.id(), "Neglect", false, Set.of(Partnership.NORTHSHIRE));

        assertThat(offered(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_AppointReviewer"))
                .contains(reviewer.id().toString());
        assertThatThrownBy(() -> choose(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_AppointReviewer", reviewer))
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining("conflict of interest");
    }

    @Test
    void nobody_chooses_themselves() {
        UUID id = UUID.randomUUID();
        Person both = new Person(
                id,
                "both-" + id,
                "Both " + id,
                "The council",
                List.of(
                        new Grant(Role.REVIEWER, null),
                        new Grant(Role.DELEGATED_PARTNER_HEALTH, Partnership.NORTHSHIRE)));
        people.add(both);
        IncidentReference reference = walk.localReviewDecided();

        assertThatThrownBy(() -> walk.complete(
                        both,
                        reference,
                        "Task_AppointReviewer",
                        CaseWalk.answers(
                                "{'reviewer':'%s','noConflictDeclared':true,'whyNoConflict':'I am fair','reasons':'Near'}"
                                        .formatted(id))))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.code())
                                .containsExactly("yourself"));
        assertThatThrownBy(() -> choose(Role.DELEGATED_PARTNER_POLICE, reference, "Task_AppointReviewer", both))
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining("another role in this service");
    }

    @Test
    void somebody_whose_account_is_closed_cannot_be_chosen_any_more() {
        Person reviewer = newReviewer();
        IncidentReference reference = walk.localReviewDecided();
        close(reviewer);

        assertThatThrownBy(() -> choose(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_AppointReviewer", reviewer))
                .isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void a_recommended_reviewer_whose_account_was_closed_is_not_confirmed_but_replaced() {
        Person recommended = newReviewer();
        reviewers.register(recommended.id(), "Neglect", true, Set.of());
        IncidentReference reference = walk.panelAnswered("NATIONAL_REVIEW");
        choose(Role.PANEL_SECRETARIAT, reference, "Task_RecommendReviewer", recommended);
        close(recommended);

        assertThatThrownBy(() -> decide(reference, "CONFIRMED"))
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining("can no longer be appointed");
        decide(reference, "REFUSED");

        Person another = newReviewer();
        reviewers.register(another.id(), "Neglect", true, Set.of());
        choose(Role.PANEL_SECRETARIAT, reference, "Task_RecommendReviewer", another);
        decide(reference, "CONFIRMED");
        appointments.declare(another, reference, new DeclaredConflicts(false, null));
        assertThat(access.see(another, reference).stage()).isEqualTo(Stage.REVIEWER_APPOINTED);
    }

    @Test
    void a_review_counts_as_open_until_its_report_is_accepted() {
        int before = openReviews();

        IncidentReference reference = walk.reviewerAppointed();
        assertThat(openReviews()).isEqualTo(before + 1);

        walk.report(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(openReviews()).isEqualTo(before);
    }

    @Test
    void a_reviewer_leaves_the_case_when_the_report_is_published() {
        Person reviewer = partnership.the(Role.REVIEWER);
        assertThat(access.see(reviewer, walk.copiesSent()).stage()).isEqualTo(Stage.COPIES_SENT);

        IncidentReference published = walk.published();

        assertThatThrownBy(() -> access.see(reviewer, published)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_reviewer_leaves_the_case_when_the_reasons_for_not_publishing_are_sent() {
        IncidentReference reference = walk.reported();
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'DO_NOT_PUBLISH','reasons':'A sibling would be known'}");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'justification':'A sibling would be known','publishedInstead':'What was improved'}");

        assertThatThrownBy(() -> access.see(partnership.the(Role.REVIEWER), reference))
                .isInstanceOf(NotFound.class);
    }

    private Person newReviewer() {
        UUID id = UUID.randomUUID();
        Person person = new Person(
                id, "reviewer-" + id, "Reviewer " + id, "Independent", List.of(new Grant(Role.REVIEWER, null)));
        people.add(person);
        return person;
    }

    private void close(Person person) {
        transaction.executeWithoutResult(status -> people.deactivate(person.id()));
    }

    private List<String> offered(Role role, IncidentReference reference, String step) {
        return tasks
                .open(partnership.the(role), walk.task(reference, step).id())
                .typed()
                .form()
                .fields()
                .get(0)
                .options()
                .stream()
                .map(Option::value)
                .toList();
    }

    private void choose(Role role, IncidentReference reference, String step, Person reviewer) {
        walk.complete(
                role,
                reference,
                step,
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows the field'}".formatted(reviewer.id()));
    }

    private void decide(IncidentReference reference, String decision) {
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordSecretaryOfStateDecision",
                "{'decision':'%s','decidedOn':'%s'}".formatted(decision, England.today(clock)));
    }

    private int openReviews() {
        UUID reviewer = partnership.the(Role.REVIEWER).id();
        return reviewers.all().stream()
                .filter(one -> one.personId().equals(reviewer))
                .mapToInt(Reviewer::openReviews)
                .sum();
    }
}
