package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.review.report.AccuracyChecks;
import org.practicereview.review.report.SharedSections;
import org.practicereview.review.report.SharedSections.Shared;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A draft on its round, and the agency that checks a section of it, in a browser: every page of it inspected. */
@IntegrationTest
@BrowserTest
class DraftRoundsInTheBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    @Autowired
    AccuracyChecks checks;

    private final Inspection inspection = new Inspection();
    private Person manager;
    private Person school;
    private IncidentReference reference;

    @BeforeEach
    void a_draft_goes_round() {
        manager = passwords.of(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        school = passwords.of(partnership.the(Role.AGENCY_CONTRIBUTOR));
        reference = walk.reviewInProgress();
        walk.writeDraft(reference);
    }

    @Test
    void it_is_commented_on_compared_and_checked(Browser browser) {
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference)
                .signIn(manager)) {
            visit.follow("Read the drafts of the report, with comments and accuracy checks");
            visit.follow("Version 1, a draft").follow("Comment on Recommended improvements");
            visit.press("Send the comment");
            assertThat(visit.text()).contains("There is a problem", "Enter your comment");
            visit.questions().write("Your comment", "Sooner than what?");
            visit.press("Send the comment");
            assertThat(visit.text()).contains("Sooner than what?", "Not answered");

            walk.closeDraftRound(reference, Role.PARTNERSHIP_BUSINESS_MANAGER, "Asked the family first");
            visit.open("/cases/" + reference + "/review-report").follow("Show sections to an agency");
            visit.questions().write("Name of the agency", "School");
            visit.questions().choose("Whose account answers for it?", school.name());
            visit.press("Show them");
            assertThat(visit.text()).contains("Say whether the agency reads this section");
            checks.share(
                    manager,
                    reference,
                    new SharedSections(
                            "School", school.id().toString(), null, List.of(new Shared("improvements", true))));
            visit.open("/cases/" + reference + "/review-report");
            assertThat(visit.text()).contains("Waits for the agency");
        }
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/accuracy-checks")
                .signIn(school)) {
            visit.open("/accuracy-checks").follow(reference + ", check 1").press("Send your answer");
            assertThat(visit.text()).contains("There is a problem", "Talk sooner");
            visit.questions().yes("Is what you were shown accurate?");
            visit.press("Send your answer");
            assertThat(visit.text()).contains("Your answer is sent", "Found accurate");
        }
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CloseAccuracyCheck", "{}");
        walk.writeDraft(reference);
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference + "/review-report")
                .signIn(manager)) {
            visit.open("/cases/" + reference + "/review-report").follow("With version 1");
            assertThat(visit.text()).contains("The report: unchanged");
        }
        inspection.foundNothing();
    }
}
