package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.PARTNERSHIP_CHAIR;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case of 2016 in which no serious case review was initiated, recorded on pages from beginning to end. */
@IntegrationTest
@BrowserTest
class SeriousCaseReviewInTheBrowserTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    MutableClock clock;

    private CaseByPages on;

    @Test
    void a_case_of_2016_goes_from_its_record_to_its_end(Browser browser) {
        String area = examples.area();
        try (Visit visit = Visit.inspected(browser, port, new Inspection())) {
            on = new CaseByPages(visit, role -> passwords.of(partnership.the(role, area)));
            notification();
            decision();
            advice();
            learning();
            on.reads(PARTNERSHIP_BUSINESS_MANAGER, SeriousCaseReviewInTheBrowserTest::theEnd);
        }
    }

    private void notification() {
        on.record(
                LOCAL_AUTHORITY_NOTIFIER,
                England.today(clock),
                questions -> questions
                        .write("Where did it happen?", "Milltown")
                        .date("When did it happen?", DAY)
                        .date("When did the local authority become aware of it?", DAY)
                        .choose("What happened?", "A child was seriously harmed")
                        .choose("Is abuse or neglect known or suspected?", "Suspected")
                        .date("When was abuse or neglect first known or suspected?", DAY)
                        .choose(
                                "Was the child looked after or a care leaver on the day of the harm?",
                                "Neither looked after nor a care leaver")
                        .write("What is known so far?", "Injuries"));
        on.decides(
                LOCAL_AUTHORITY_APPROVER,
                "Decide whether to notify",
                questions -> questions
                        .choose("Who is to be notified?", "Notify Ofsted and the Local Safeguarding Children Board")
                        .write("Reasons", "Suspected"));
        on.passesOn(
                LOCAL_AUTHORITY_NOTIFIER,
                "Prepare notification",
                "Notification prepared; an approver checks and sends it",
                Map.of(
                        "Who is notifying",
                        questions -> questions.write("Your telephone number, for questions", "01234 567890"),
                        "Safety of children",
                        questions -> questions.write(
                                "What has been done to keep children safe?", "The child is in hospital")));
        on.sends(
                LOCAL_AUTHORITY_APPROVER,
                "Send notification",
                "Record it as sent",
                "Notification recorded as sent",
                questions -> questions
                        .choose("What do you want to do?", "Send the notification")
                        .date("On which day was it sent?", DAY.plusDays(1)));
    }

    private void decision() {
        on.decides(
                PARTNERSHIP_CHAIR,
                "Decide on serious case review",
                questions -> questions
                        .choose("Are the criteria met?", "No")
                        .choose("What did the chair of the board decide?", "No serious case review is initiated")
                        .date("On which day?", DAY.plusDays(10))
                        .write("Reasons", "No concern about agencies"));
        on.does(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Tell of the decision",
                "Recorded that they were told",
                questions -> questions.date(
                        "On which day were the national bodies told of the decision?", DAY.plusDays(13)));
        on.does(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Send reasons for not initiating",
                "Reasons recorded as sent",
                questions -> questions
                        .date("On which day were the notification and the reasons sent?", DAY.plusDays(14))
                        .write("The reasons as they were given", "No concern about agencies"));
    }

    private void advice() {
        on.does(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Record advice of the national panel",
                "Advice recorded",
                questions -> questions
                        .choose("What did the national panel advise?", "it advises to initiate a serious case review")
                        .date("On which day?", DAY.plusDays(60))
                        .write("Its advice in words", "Think again")
                        .yes("Was the chair of the board asked to attend and explain?")
                        .date("On which day did the chair attend?", DAY.plusDays(61)));
        on.decides(
                PARTNERSHIP_CHAIR,
                "Reconsider the decision",
                questions -> questions
                        .choose(
                                "Is the decision confirmed or changed?",
                                "Confirmed: no serious case review is initiated")
                        .date("On which day?", DAY.plusDays(70))
                        .write("Reasons", "Weighed"));
    }

    private void learning() {
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, CaseByPages.recommends(LocalDate.of(2016, 9, 30)));
        on.does(PARTNERSHIP_BUSINESS_MANAGER, "Record recommendations", "Recommendations recorded", questions -> {});
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, CaseByPages::carriesOut);
        on.does(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Carry out actions",
                "Actions recorded",
                questions -> questions.write("What was done, in sum?", "Trained everybody"));
        on.reads(DELEGATED_PARTNER_POLICE, CaseByPages::verifies);
        on.does(
                DELEGATED_PARTNER_POLICE,
                "Verify actions",
                "Finding recorded",
                questions -> questions
                        .choose("What do you find?", "The actions were done and are verified")
                        .write("Effect on children", "Children are asked"));
    }

    private static void theEnd(Reader visit) {
        assertThat(visit.identity()).contains("Closed");
        assertThat(visit.text().toLowerCase()).doesNotContain("rapid review");
        visit.follow("Timeline");
        assertThat(visit.text())
                .contains(
                        "Decided not to initiate a serious case review on 11 March 2016",
                        "The chair of the board attended the national panel of independent experts on serious case reviews on 1 May 2016, to explain");
        assertThat(visit.text().toLowerCase()).doesNotContain("rapid review");
        visit.follow("Where this case is");
        visit.follow("Serious case review");
        assertThat(visit.texts(".app-steps li"))
                .anyMatch(step -> step.startsWith("Reconsider the decision") && step.contains("Done"));
    }
}
