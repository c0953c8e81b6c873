package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Guidance;
import org.practicereview.organisation.Role;

/** The rapid review of a case on its pages, from its returns until it is sent. */
final class RapidReviewByPages {

    private final CaseByPages on;
    private final Guidance guidance;
    private final LocalDate today;

    RapidReviewByPages(CaseByPages on, Guidance guidance, LocalDate today) {
        this.on = on;
        this.guidance = guidance;
        this.today = today;
    }

    void gathersReturns() {
        on.reads(PARTNERSHIP_BUSINESS_MANAGER, visit -> {
            WholeCaseByPages.at(visit, "Rapid review", "due in 15 working days");
            here(visit, "Rapid review");
        });
        on.does(PARTNERSHIP_BUSINESS_MANAGER, "Gather agency returns", "Agency returns recorded", questions -> {
            questions.entry("Return 1").write("Agency", "School").write("Involvement", "Knew the child");
            questions.write("Immediate safety actions", "None needed");
        });
    }

    void isSent() {
        gathersReturns();
        on.does(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Hold rapid review meeting",
                "Meeting recorded",
                questions -> questions
                        .date("When was the meeting held?", today)
                        .yes("Was the local authority present?")
                        .write("Who was there for the local authority?", "Director")
                        .yes("Was health present?")
                        .write("Who was there for health?", "Nurse, for the director of nursing")
                        .choose("Were the police present?", "No")
                        .write("Why was nobody there for the police?", "An emergency")
                        .write("Minutes", "Those present agreed")
                        .write("Decisions", "None"));
        on.decides(PARTNERSHIP_BUSINESS_MANAGER, "Record rapid review decision", questions -> {
            regulationEleven()
                    .forEach(criterion -> questions
                            .entry(criterion)
                            .choose("Is it met?", "Not clear")
                            .write("Why?", "Too early to say"));
            questions
                    .choose("What do the partners decide?", "A local child safeguarding practice review")
                    .write("Reasons for the decision", "Regulation 11(c)");
        });
        on.passesOn(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Write rapid review report",
                "Report written; the three partners sign it",
                Map.of(
                        "Family and context",
                        questions -> questions.write("Who is in the family, and what is their context?", "A parent"),
                        "Key practice",
                        questions -> questions.write(
                                "Which episodes of practice matter, and what do they show?", "Nobody asked"),
                        "Learning",
                        questions -> questions.write("What has been learned, and what is done about it?", "Ask")));
        sign(DELEGATED_PARTNER_LOCAL_AUTHORITY, "Sign for local authority");
        sign(DELEGATED_PARTNER_HEALTH, "Sign for health");
        sign(DELEGATED_PARTNER_POLICE, "Sign for police");
        on.sends(
                PARTNERSHIP_BUSINESS_MANAGER,
                "Send rapid review",
                "Send the rapid review",
                "Rapid review sent to the Panel",
                questions -> {});
    }

    /** As the page heads them. */
    private List<String> regulationEleven() {
        return guidance.criteria(Purpose.LOCAL_REVIEW, "WT2026").stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.CRITERION)
                .map(criterion -> criterion.text() + " (" + criterion.id() + ")")
                .toList();
    }

    private void sign(Role partner, String task) {
        on.reads(partner, visit -> {
            visit.follow("Rapid review report");
            assertThat(visit.text()).contains("Nobody asked", "Regulation 11(c)");
        });
        on.does(
                partner,
                task,
                "Sign",
                "Signed",
                questions -> questions
                        .choose("What do you recommend?", "A local child safeguarding practice review")
                        .yes("Do you agree with the rapid review?")
                        .write("Reasons", "Regulation 11(c)"));
    }

    private static void here(Reader visit, String step) {
        visit.follow("Where this case is");
        assertThat(visit.texts("[aria-current=step]"))
                .singleElement()
                .asString()
                .contains(step, "The case is here");
    }
}
