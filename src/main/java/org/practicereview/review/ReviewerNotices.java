package org.practicereview.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.ReviewerFinding;
import org.practicereview.message.Event;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.practicereview.reviewer.Ranking;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseNotices;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Component;

/**
 * What is to know of the reviewer of a case: that the declaration is awaited or that the reviewer will be away (L5), for those
 * who work on the review; the name, for the national bodies that are told of it (L4).
 */
@Component
class ReviewerNotices implements CaseNotices {

    private static final Set<Stage> APPOINTED =
            EnumSet.of(Stage.REVIEWER_APPOINTED, Stage.REVIEW_IN_PROGRESS, Stage.FINAL_REPORT);

    private static final Set<Role> TOLD_THE_NAME = told();

    private final AppointmentRows appointments;
    private final ReviewNeeds needs;
    private final Reviewers reviewers;
    private final Ranking ranking;
    private final People people;
    private final Guidance guidance;
    private final Editions editions;
    private final Clock clock;

    ReviewerNotices(
            AppointmentRows appointments,
            ReviewNeeds needs,
            Reviewers reviewers,
            Ranking ranking,
            People people,
            Guidance guidance,
            Editions editions,
            Clock clock) {
        this.appointments = appointments;
        this.needs = needs;
        this.reviewers = reviewers;
        this.ranking = ranking;
        this.people = people;
        this.guidance = guidance;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public List<CaseNotice> of(SeenCase seen) {
        CaseFile file = seen.file();
        boolean works = seen.mayRead(Matter.REVIEW);
        if (!APPOINTED.contains(file.stage()) || !works && !seen.person().isAny(TOLD_THE_NAME)) {
            return List.of();
        }
        return appointments
                .current(file.id())
                .filter(appointment -> appointment.assignedAt() != null)
                .map(appointment -> works ? ofWork(file, appointment) : List.of(named(appointment.person())))
                .orElse(List.of());
    }

    private List<CaseNotice> ofWork(CaseFile file, Appointment appointment) {
        List<CaseNotice> notices = new ArrayList<>();
        if (appointment.awaitsDeclaration()) {
            notices.add(new CaseNotice(
                    "reviewer-to-declare",
                    "The reviewer has yet to declare conflicts of interest: the case is closed to the reviewer until then.",
                    citation(ReviewerFinding.DECLARED_CONFLICT_HERE)));
        }
        if (file.stage() != Stage.FINAL_REPORT) {
            needs.publishBy(file)
                    .filter(day -> isAway(appointment.person(), day))
                    .ifPresent(day -> notices.add(new CaseNotice(
                            "reviewer-away",
                            "The reviewer is away on %s, when the report is to be published: see Who reviews."
                                    .formatted(DayInWords.of(day)),
                            citation(ReviewerFinding.ABSENT_OVER_DUE_DATE))));
        }
        return notices;
    }

    private boolean isAway(UUID reviewer, LocalDate day) {
        return reviewers.entry(reviewer).map(RegisterEntry::absences).orElse(List.of()).stream()
                .anyMatch(absence -> absence.covers(day));
    }

    private CaseNotice named(UUID reviewer) {
        return new CaseNotice(
                "reviewer-named",
                "The reviewer is %s.".formatted(people.names(List.of(reviewer)).get(reviewer)),
                guidance.told(
                                Event.REVIEWER_APPOINTED.name(),
                                editions.on(England.today(clock)).code())
                        .get(0)
                        .citation());
    }

    private Citation citation(ReviewerFinding finding) {
        return ranking.citation(finding);
    }

    private static Set<Role> told() {
        Set<Role> told = EnumSet.copyOf(Role.OF_THE_PANEL);
        told.add(Role.DEPARTMENT_READER);
        told.add(Role.OFSTED_READER);
        return told;
    }
}
