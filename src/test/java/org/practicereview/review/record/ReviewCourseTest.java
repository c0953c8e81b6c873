package org.practicereview.review.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The course of a review: who is heard, how it is looked after, and when nothing more is recorded. */
@IntegrationTest
class ReviewCourseTest extends ReviewCourseSteps {

    private static final String VIEWS =
            "{'who':'MOTHER','what':'VIEWS_GIVEN','on':'2026-04-20','how':'MEETING','words':'Nobody asked her'}";

    private static final String CHECK =
            "{'progress':'AT_RISK','quality':'SATISFACTORY','judgedBy':'The first chapters','follows':'Ask weekly'}";

    @Autowired
    Jobs jobs;

    @Test
    void a_report_is_not_accepted_before_family_and_practitioners_were_heard_or_a_reason_recorded() {
        walk.writeReport(reference);
        assertThatThrownBy(() -> accept())
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-heard"));
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{}"))
                .isInstanceOf(InvalidAnswers.class);
        add(Role.REVIEWER, "family-contact", VIEWS.replace("VIEWS_GIVEN", "OFFERED"))
                .then()
                .statusCode(201);
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{}"))
                .isInstanceOf(InvalidAnswers.class);

        add(Role.REVIEWER, "family-contact", VIEWS).then().statusCode(201);
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{}"))
                .as("nothing of the child")
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/whyNotChild"));
        walk.complete(Role.REVIEWER, reference, "Task_HearFamily", "{'whyNotChild':'The child died'}");
        add(Role.REVIEWER, "family-contact", VIEWS.replace("VIEWS_GIVEN", "SHARED_BACK"))
                .then()
                .statusCode(201);
        clock.advance(Duration.ofMinutes(1));
        add(
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        "practitioners-event",
                        "{'what':'Workshop','on':'2026-04-20','tookPart':12,'cameOut':'Too many forms'}")
                .then()
                .statusCode(201);
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_HearPractitioners", "{}");
        accept();

        assertThat(walk.openSteps(reference)).contains("Task_ShareReport");
        assertThatThrownBy(() -> walk.complete(Role.REVIEWER, reference, "Task_ShareReport", "{}"))
                .isInstanceOf(InvalidAnswers.class);
        add(Role.REVIEWER, "family-contact", VIEWS.replace("VIEWS_GIVEN", "SHARED_BACK"))
                .then()
                .statusCode(201);
        walk.complete(Role.REVIEWER, reference, "Task_ShareReport", "{}");
        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnPublication");
    }

    @Test
    void a_review_is_looked_at_every_twenty_working_days_and_a_missed_check_is_told_once() {
        as(Role.REVIEWER).get(review()).then().body("nextCheck", equalTo("2026-05-19"));
        clock.set(LocalDate.of(2026, 5, 20).atTime(9, 0));
        jobs.runDueOf(reference.value());

        assertThat(records.messages(reference, "REVIEW_CHECK_MISSED"))
                .containsExactlyInAnyOrder(
                        "BUSINESS_MANAGER: check due 2026-05-19", "SAFEGUARDING_PARTNERS: check due 2026-05-19");
        assertThat(records.timeline(reference, "review-check-missed"))
                .containsExactly("Progress and quality of the review were not looked at, due on 19 May 2026");

        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CheckReview", CHECK);

        as(Role.REVIEWER).get(review()).then().body("nextCheck", equalTo("2026-06-18"));
        assertThat(walk.openSteps(reference)).contains("Task_CheckReview");
        as(Role.DELEGATED_PARTNER_POLICE)
                .get(review() + "/records/check")
                .then()
                .body("items[0].answers.progress", equalTo("AT_RISK"));
        add(Role.PARTNERSHIP_BUSINESS_MANAGER, "check", CHECK).then().statusCode(403);
    }

    @Test
    void nothing_more_is_recorded_once_the_report_is_published() {
        walk.writeReport(reference);
        walk.hear(reference);
        accept();
        walk.shareReport(reference);
        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, Role.PARTNERSHIP_BUSINESS_MANAGER);
        clock.advance(Duration.ofDays(14));
        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);

        add(
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        "delay",
                        "{'because':'OTHER','reasons':'Too late','targetOn':'2026-12-18'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("review-over"));
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        manager.get("/cases/" + reference + "/review");
        assertThat(manager.post(
                                "/cases/" + reference + "/review/records/delay/adding",
                                "because",
                                "OTHER",
                                "reasons",
                                "Typed at length",
                                "targetOn-day",
                                "18",
                                "targetOn-month",
                                "12",
                                "targetOn-year",
                                "2026")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("The review is over", "Typed at length");
        assertThat(manager.post(
                                "/cases/" + reference + "/review/terms/changing",
                                "questions",
                                "Typed too late",
                                "scope",
                                "Two years",
                                "method",
                                "Conversations",
                                "timetable",
                                "Weekly",
                                "agencies",
                                "All",
                                "family",
                                "Invited",
                                "reason",
                                "More to ask",
                                "version",
                                "1")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("The review is not in progress", "Typed too late");
    }

    private void accept() {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");
    }
}
