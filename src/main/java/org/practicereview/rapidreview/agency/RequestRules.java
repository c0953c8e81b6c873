package org.practicereview.rapidreview.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.PlanStep;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.plan.PlannedDay;
import org.practicereview.rapidreview.plan.RapidReviewPlans;
import org.practicereview.refusal.Conflict;
import org.springframework.stereotype.Component;

/** When agencies can be asked and answer, who of them has an account, and which days can be due (RR7, RR9). */
@Component
public class RequestRules {

    private final Deadlines deadlines;
    private final InstalledCalendar calendar;
    private final RapidReviewPlans plans;
    private final People people;
    private final Clock clock;

    RequestRules(Deadlines deadlines, InstalledCalendar calendar, RapidReviewPlans plans, People people, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    boolean hasRapidReview(CaseFile file) {
        return deadlines.find(file.id(), Obligation.SEND_RAPID_REVIEW).isPresent();
    }

    /** Whether the rapid review is still to be sent. */
    boolean isRunning(CaseFile file) {
        return deadlines
                .find(file.id(), Obligation.SEND_RAPID_REVIEW)
                .filter(Deadline::isOpen)
                .isPresent();
    }

    /** In which of these cases agencies can be asked; one statement, however many there are. */
    Set<Long> running(Collection<Long> cases) {
        Map<Long, Deadline> latest = deadlines.of(cases).stream()
                .filter(deadline -> deadline.obligation() == Obligation.SEND_RAPID_REVIEW)
                .collect(Collectors.toMap(Deadline::caseId, Function.identity(), (earlier, later) -> later));
        return latest.values().stream()
                .filter(Deadline::isOpen)
                .map(Deadline::caseId)
                .collect(Collectors.toSet());
    }

    /** Refuses what comes after the rapid review was sent, or fell away with its notification. */
    void requireRunning(CaseFile file) {
        if (!isRunning(file)) {
            throw new Conflict(
                    "rapid-review-sent", "The rapid review has ended: nothing is asked or answered any more.");
        }
    }

    /** Who can answer for agencies of that area by signing in. */
    public List<People.Holder> contributors(CaseFile file) {
        return people.holders(Set.of(Role.AGENCY_CONTRIBUTOR), file.leadArea());
    }

    /** The day each of them is due, in their order; refuses agencies that cannot be asked so. */
    List<LocalDate> check(CaseFile file, AskedAgencies form, List<AgencyRequest> before) {
        AnswerErrors errors = new AnswerErrors();
        LocalDate proposed = proposed(file);
        Set<UUID> known = contributors(file).stream().map(People.Holder::id).collect(Collectors.toSet());
        Set<String> asked = before.stream()
                .filter(request -> request.state() != RequestState.WITHDRAWN)
                .map(request -> name(request.agency()))
                .collect(Collectors.toCollection(HashSet::new));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < form.agencies().size(); i++) {
            AskedAgencies.Agency agency = form.agencies().get(i);
            String at = "/agencies/" + i;
            errors.addIf(
                    !asked.add(name(agency.agency())), at + "/agency", "asked-already", "This agency is asked already");
            errors.addIf(
                    agency.account() != null && !known.contains(account(agency)),
                    at + "/account",
                    "not-a-choice",
                    "Choose somebody from the list");
            LocalDate day = agency.dueOn() == null ? proposed : agency.dueOn();
            checkDay(file, day, at + "/dueOn", errors);
            days.add(day);
        }
        errors.refuseIfAny();
        return days;
    }

    void checkDay(CaseFile file, LocalDate day, String at) {
        AnswerErrors errors = new AnswerErrors();
        checkDay(file, day, at, errors);
        errors.refuseIfAny();
    }

    private void checkDay(CaseFile file, LocalDate day, String at, AnswerErrors errors) {
        LocalDate today = England.today(clock);
        LocalDate last = due(file);
        // an overdue rapid review still waits for its returns
        LocalDate latest = last.isBefore(today) ? today.plusYears(1) : last;
        errors.addIf(
                day.isBefore(today) || day.isAfter(latest),
                at,
                "outside-of-the-review",
                "Enter a day from %s to %s".formatted(DayInWords.of(today), DayInWords.of(latest)));
        calendar.get()
                .reasonNotWorking(day)
                .ifPresent(reason -> errors.add(at, "no-working-day", "Enter a working day; this is: " + reason));
    }

    String everyMorning() {
        return England.everyMorningAfter(England.today(clock));
    }

    /** The day the plan names for the returns; where that has passed, the next working day on which they still can be due. */
    LocalDate proposed(CaseFile file) {
        LocalDate today = England.today(clock);
        LocalDate planned = planned(file);
        if (!planned.isBefore(today)) {
            return planned;
        }
        LocalDate next = calendar.get().within(1, today).end();
        LocalDate due = due(file);
        return next.isAfter(due) && !due.isBefore(today) ? due : next;
    }

    private LocalDate due(CaseFile file) {
        return deadlines
                .find(file.id(), Obligation.SEND_RAPID_REVIEW)
                .orElseThrow()
                .dueOn();
    }

    private LocalDate planned(CaseFile file) {
        return plans.of(file).stream()
                .filter(day -> day.rule().step() == PlanStep.RETURNS)
                .map(PlannedDay::on)
                .findFirst()
                .orElseThrow();
    }

    /** The account of that agency, nothing where none is named or what is named is none. */
    static @Nullable UUID account(AskedAgencies.Agency agency) {
        try {
            return agency.account() == null ? null : UUID.fromString(agency.account());
        } catch (IllegalArgumentException noAccount) {
            return null;
        }
    }

    private static String name(@Nullable String agency) {
        return agency == null ? "" : agency.strip().toLowerCase(Locale.UK);
    }
}
