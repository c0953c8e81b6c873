package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.time.LocalDate;
import java.util.Map;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** The local review of a case on its pages, from the decision on it until its report is shared. */
final class ReviewByPages {

    private final CaseByPages on;
    private final Person reviewer;
    private final LocalDate today;

    ReviewByPages(CaseByPages on, Person reviewer, LocalDate today) {
        this.on = on;
        this.reviewer = reviewer;
        this.today = today;
    }

    void isShared() {
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> {
            WholeCaseByPages.at(visit, "The Panel has answered");
            visit.follow("Read the letters of the Panel").follow("Letter 1");
            assertThat(visit.text()).contains("Dear safeguarding partners", "Considered");
        });
        on.decides(
                DELEGATED_PARTNER_HEALTH,
                "Decide on local review",
                questions -> questions
                        .choose("What have the three partners decided?", "Carry out a local review")
                        .date("When did they decide?", today)
                        .write("Reasons", "Regulation 11(c)"));
        on.does(
                DELEGATED_PARTNER_HEALTH,
                "Appoint reviewer",
                "Reviewer appointed",
                questions -> questions
                        .choose("Who is to review?", reviewer.name())
                        .yes("Has the reviewer declared that there is no conflict of interest?")
                        .write("Reasons for the choice", "Knows the field"));
        on.declaresNoConflict(REVIEWER);
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> {
            visit.follow("See who reviews");
            assertThat(visit.text()).contains(reviewer.name(), "The reviewer declared none");
            visit.follow("Reviewers").follow("how much each reviewer leads");
        });
        on.reads(PANEL_SECRETARIAT, visit -> {
            visit.open("/reviewers/" + reviewer.id() + "/entry");
            visit.questions().write("Expertise", "");
            visit.press("Save");
            assertThat(visit.text()).contains("Enter the expertise");
        });
        on.does(
                REVIEWER,
                "Agree terms of reference",
                "Terms of reference written",
                questions -> questions
                        .write("Questions", "What was known?")
                        .write("Scope", "Two years")
                        .write("Method", "Conversations")
                        .write("Timetable", "As planned")
                        .write("Agencies", "School")
                        .write("How will child and family take part?", "Invited"));
        approve(DELEGATED_PARTNER_LOCAL_AUTHORITY, "Approve terms of reference (local authority)");
        approve(DELEGATED_PARTNER_HEALTH, "Approve terms of reference (health)");
        approve(DELEGATED_PARTNER_POLICE, "Approve terms of reference (police)");
        isWritten();
        isAccepted();
    }

    private void isWritten() {
        on.passesOn(
                REVIEWER,
                "Write report",
                "Report submitted",
                Map.of(
                        "Recommended improvements",
                        questions -> questions.write("Summary of recommended improvements", "Talk sooner"),
                        "Systemic or underlying reasons",
                        questions -> questions.write("Systemic or underlying reasons", "Nobody asked"),
                        "The report",
                        questions -> questions.write("The report", "The report"),
                        "Draft or final text",
                        questions -> questions.choose("What do you submit?", "The final text, to be accepted")));
        on.reads(REVIEWER, visit -> {
            visit.follow("Review").follow("Record a contact");
            visit.questions()
                    .choose("Who?", "Mother")
                    .choose("What happened?", "They gave their views")
                    .date("When?", today)
                    .choose("How?", "Meeting")
                    .write("In their words", "Nobody asked her");
            visit.press("Record it");
            assertThat(visit.text()).contains("Nobody asked her", "Next check", "Plan of the review");
            visit.follow("Plan of the review");
            assertThat(visit.text()).contains("Milestones and their days");
        });
        on.does(
                REVIEWER,
                "Hear child and family",
                "Recorded",
                questions -> questions.write("If the child was not heard: why not?", "The child died"));
        on.does(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Hear practitioners",
                "Recorded",
                questions -> questions.write("If there is nothing to record: why not?", "All have left"));
    }

    private void isAccepted() {
        on.does(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Check progress and quality",
                "Check recorded",
                questions -> questions
                        .choose("How is the progress?", "As planned")
                        .choose("How is the quality?", "Satisfactory")
                        .write("What is this judged by?", "The draft"));
        on.decides(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Accept report",
                questions -> questions.choose("What do you decide?", "Accept the report"));
        on.does(
                REVIEWER,
                "Share report with child and family",
                "Recorded",
                questions -> questions.write("If there is nothing to record: why not?", "She asked to be left alone"));
    }

    private void approve(Role partner, String task) {
        on.does(
                partner,
                task,
                "Give this answer",
                "Answer recorded",
                questions -> questions.yes("Do you approve these terms of reference?"));
    }
}
