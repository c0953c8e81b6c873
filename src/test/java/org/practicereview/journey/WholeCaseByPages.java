package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Guidance;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case, all the way, by pages alone: what each person reads and writes from the first record to the end. */
@IntegrationTest
abstract class WholeCaseByPages {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient database;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    Guidance guidance;

    private String area = "";
    private Person reviewer;
    private CaseByPages on;

    /** Everything that is written on the way, by whatever shows the pages. */
    final void goesFromItsRecordToItsEnd(Reader visit) {
        begin(visit);
        notification();
        addendum();
        proceedings();
        new RapidReviewByPages(on, guidance, today()).isSent();
        panel();
        new ReviewByPages(on, reviewer, today()).isShared();
        publication();
        learning();
    }

    /** Until the rapid review has begun: the record, two kinds of tasks and pages on which something is read again. */
    final void goesToTheRapidReview(Reader visit) {
        begin(visit);
        notification();
        addendum();
        proceedings();
        new RapidReviewByPages(on, guidance, today()).gathersReturns();
    }

    private void begin(Reader visit) {
        area = examples.area();
        // of its own: what others did to a reviewer they share would stand beside the name
        reviewer = examples.person(area, REVIEWER);
        on = new CaseByPages(visit, role -> passwords.of(role == REVIEWER ? reviewer : partnership.the(role, area)));
    }

    private void notification() {
        on.record(LOCAL_AUTHORITY_NOTIFIER, today(), RecordedOnPages::incident);
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> at(visit, "Deciding whether to notify"));
        on.decides(
                LOCAL_AUTHORITY_APPROVER,
                "Decide whether to notify",
                questions -> questions
                        .choose("Who is to be notified?", "Notify the Panel (a rapid review follows)")
                        .write("Reasons", "Serious harm, and abuse is suspected"));
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
                "Send the notification",
                "Notification sent to the Panel",
                questions -> questions.choose("What do you want to do?", "Send the notification"));
    }

    private void addendum() {
        on.reads(LOCAL_AUTHORITY_APPROVER, visit -> {
            visit.follow("Notification").press("Add to this notification");
            visit.questions()
                    .choose("Which part of the notification does it belong to?", "Family and household")
                    .write("What has become known, or must be corrected?", "An aunt lives there too");
            visit.press("Continue");
            assertThat(visit.heading()).isEqualTo("Check what is added before sending");
            visit.press("Add and tell them");
            assertThat(visit.text()).contains("1. Family and household", "An aunt lives there too");
            visit.follow("Summary").follow("Propose to withdraw the notification");
            assertThat(visit.heading()).isEqualTo("Propose to withdraw the notification");
        });
    }

    private void proceedings() {
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> {
            visit.follow("Proceedings").press("Record proceedings");
            visit.questions()
                    .choose("What kind of proceedings?", "Criminal investigation or proceedings")
                    .write("Which court, coroner, police force or other authority?", "Northshire Police")
                    .write("How do they delay the case?", "Witnesses are not to be asked yet")
                    .date("When did they start?", today());
            visit.press("Continue");
            assertThat(visit.heading()).isEqualTo("What these proceedings do to the dates");
            visit.questions().date("New target: Send the rapid review to the Panel", today().plusMonths(2));
            visit.press("Save").follow("Change or end proceedings 1");
            assertThat(visit.heading()).isEqualTo("Change or end proceedings");
        });
    }

    private void panel() {
        on.reads(DELEGATED_PARTNER_HEALTH, visit -> at(visit, "With the Panel"));
        on.does(
                PANEL_SECRETARIAT,
                "Triage rapid review",
                "Triage recorded",
                questions -> questions.choose("Is it urgent?", "No"));
        on.does(PANEL_MEMBER, "Give Panel view", "Give this view", "View recorded", questions -> {
            questions.choose("What is your view?", "Agrees that there should be a local review");
            for (int number = 1; number <= 3; number++) {
                questions.entry("Criterion " + number).yes("Is it met?").write("Why?", "As the rapid review says");
            }
            questions.write("Reasons", "Regulation 3");
        });
        on.reads(PANEL_MEMBER, visit -> {
            visit.follow("Panel queue");
            assertThat(visit.text()).contains("Queue of the Panel", "Views of members, and the decision");
            visit.follow("Put the pack of the Panel together");
            assertThat(visit.text()).contains("Agenda", "Earlier cases that have to do with it");
            visit.follow("National reviews");
            assertThat(visit.heading()).isEqualTo("National reviews");
        });
        on.sends(
                PANEL_SECRETARIAT,
                "Record Panel decision",
                "Send the answer",
                "The answer of the Panel was sent to the partners",
                questions -> questions
                        .choose("What does the Panel answer?", "Agrees that there should be a local review")
                        .date("When did the Panel decide?", today())
                        .write("Reasons", "Considered"));
    }

    /** On the same page as the first partner, which is read once. */
    private void decidesToo(Role partner) {
        String task = database.sql("""
                        select t.id from task t join case_file c on c.id = t.case_id
                        where c.lead_area = :area and t.step = 'Task_DecideOnPublication' and t.ended_at is null""").param("area", area).query(String.class).single();
        tasks.complete(
                partnership.the(partner, area),
                task,
                CaseWalk.answers(
                        "{'decision':'PUBLISH','reasons':'Nothing against it','legalAdvice':'Counsel agrees'}"));
    }

    private void publication() {
        on.decides(
                DELEGATED_PARTNER_LOCAL_AUTHORITY,
                "Decide on publication",
                questions -> questions
                        .choose("Is the report to be published?", "Publish the report")
                        .write("Reasons", "Nothing against it")
                        .write("Legal advice", "Counsel saw nothing against it"));
        decidesToo(DELEGATED_PARTNER_HEALTH);
        decidesToo(DELEGATED_PARTNER_POLICE);
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> {
            visit.follow("Publication").follow("Change the text");
            visit.questions().write("Title", "What one whole case taught");
            visit.questions().write("Name of the reviewer", "Rita Reviewer");
            visit.questions().choose("Themes", "Neglect");
            visit.questions().yes("Does the report say something else now?");
            visit.questions().write("What was changed, and why?", "The reviewer is named");
            visit.press("Save the text").follow("Comments on the report").press("Record a comment");
        });
        on.reads(DELEGATED_PARTNER_HEALTH, visit -> {
            visit.follow("Publication").follow("Version 2");
            assertThat(visit.text()).contains("Rita Reviewer", "Talk sooner");
            visit.follow("Publication").follow("Identity check of the text");
            visit.press("I have read the text: nobody can be recognised in it");
            assertThat(visit.text()).contains("Signed, ");
        });
        on.sends(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Send advance copies",
                "Send the copies",
                "Copies sent",
                questions -> questions.yes("Is this the final text?"));
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> at(visit, "Copies sent before publication"));
        clock.advance(Duration.ofDays(14));
        jobs.runDueOf(on.reference());
        on.sends(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Publish report",
                "Publish the report",
                "Report published",
                questions -> questions.choose("What is to be done?", "Publish it now"));
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> {
            visit.follow("Publication").follow("Register and archive").follow("Take the report down at once");
            visit.open("/publications?text=one+whole+case");
            visit.open(visit.addressOf("main h2 a"));
            assertThat(visit.text()).contains("Rita Reviewer", "Talk sooner", "This report as a PDF");
        });
    }

    private void learning() {
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, CaseByPages.recommends(LocalDate.of(2027, 1, 31)));
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
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, this::theEnd);
    }

    private void theEnd(Reader visit) {
        at(visit, "Closed");
        visit.follow("Timeline");
        assertThat(visit.text()).contains("Case closed", "Report published");
        visit.follow("Page 2");
        assertThat(visit.text()).contains("The Panel has answered");
        visit.follow("Page 3");
        assertThat(visit.text()).contains("Decided to notify", "Incident recorded");
        visit.follow("Tasks");
        assertThat(visit.text()).contains("Verify actions", "Test Delegated safeguarding partner, police");
        visit.follow("Decisions");
        assertThat(visit.text()).contains("Nothing against it", "Knows the field");
        visit.follow("Where this case is");
        assertThat(visit.text()).doesNotContain("The case is here");
        visit.open(visit.path() + "?process=Publication");
        assertThat(visit.texts(".app-steps li"))
                .anyMatch(step -> step.startsWith("Publish report") && step.contains("Done"));
    }

    static void at(Reader visit, String... words) {
        assertThat(visit.identity()).contains(words);
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
