package org.practicereview.review.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.AnswerErrors;
import org.practicereview.guidance.DraftStep;
import org.practicereview.guidance.Guidance;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.practicereview.review.ReviewKind;
import org.springframework.stereotype.Component;

/** To whom sections of a draft can be shown, which of them, and by when they are checked. */
@Component
public class SharingRules {

    private final Guidance guidance;
    private final InstalledCalendar calendar;
    private final People people;
    private final LinkedAreas linked;
    private final Clock clock;

    SharingRules(Guidance guidance, InstalledCalendar calendar, People people, LinkedAreas linked, Clock clock) {
        this.guidance = guidance;
        this.calendar = calendar;
        this.people = people;
        this.linked = linked;
        this.clock = clock;
    }

    /** Who can answer for an agency of the lead area, or of an area that is linked to the case. */
    public List<People.Holder> contributors(CaseFile file) {
        return Stream.concat(
                        Stream.of(file.leadArea()),
                        linked.of(file).stream().filter(SharingRules::takesPart).map(LinkedArea::area))
                .flatMap(area -> people.holders(Set.of(Role.AGENCY_CONTRIBUTOR), area).stream())
                .distinct()
                .toList();
    }

    /** Not where it was only asked to lead the case. */
    private static boolean takesPart(LinkedArea area) {
        return area.mayRead() && (area.why() != LinkedArea.Why.HAND_OVER || area.isJoint());
    }

    /** The day by which an agency answers that is asked today. */
    public LocalDate dueByRule(CaseFile file) {
        int days = guidance.draftRound(ReviewKind.of(file).guidance(), DraftStep.ACCURACY)
                .workingDays();
        return calendar.get().within(days, England.today(clock)).end();
    }

    LocalDate dueOn(CaseFile file, SharedSections form) {
        LocalDate day = form.dueOn();
        return day == null ? dueByRule(file) : day;
    }

    /**
     * The account that is shown the sections; refuses what cannot be shared so.
     *
     * @param asked what was shared of that draft already
     */
    UUID check(CaseFile file, ReportVersion draft, SharedSections form, List<AccuracyCheck> asked) {
        AnswerErrors errors = new AnswerErrors();
        UUID account = contributors(file).stream()
                .map(People.Holder::id)
                .filter(id -> id.toString().equals(form.account()))
                .findFirst()
                .orElse(null);
        boolean again = asked.stream()
                .anyMatch(check -> check.isAwaited() && check.account().equals(account));
        List<String> shown = form.shown();
        LocalDate dueOn = dueOn(file, form);
        errors.addIf(account == null, "/account", "not-a-choice", "Choose somebody from the list")
                .addIf(again, "/account", "asked-already", "This account checks sections of this draft already")
                .addIf(
                        shown.isEmpty()
                                || shown.stream()
                                        .anyMatch(key -> draft.section(key).isEmpty()),
                        "/sections",
                        "none-shown",
                        "Say yes to at least one section of the draft")
                .addIf(dueOn.isBefore(England.today(clock)), "/dueOn", "in-the-past", "Enter a day from today on");
        calendar.get()
                .reasonNotWorking(dueOn)
                .ifPresent(reason -> errors.add("/dueOn", "no-working-day", "Enter a working day; this is: " + reason));
        errors.refuseIfAny();
        return Objects.requireNonNull(account);
    }
}
