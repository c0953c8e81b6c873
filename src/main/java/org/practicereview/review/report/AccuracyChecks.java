package org.practicereview.review.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.agency.AgencyChasing;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.ReviewKind;
import org.practicereview.review.report.AccuracyAnswer.Correction;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chosen sections of a draft are shown to chosen agencies, so that each checks what is said of it; it sees no other section
 * and no other agency's answer (rule book, section 12).
 */
@Service
public class AccuracyChecks {

    private final AccuracyCheckRows rows;
    private final ReviewReports reports;
    private final DraftRounds rounds;
    private final EndOfRounds ends;
    private final AgencyChasing chasing;
    private final SharingRules rules;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    AccuracyChecks(
            AccuracyCheckRows rows,
            ReviewReports reports,
            DraftRounds rounds,
            EndOfRounds ends,
            AgencyChasing chasing,
            SharingRules rules,
            CaseAccess access,
            CaseFiles caseFiles,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.rounds = rounds;
        this.ends = ends;
        this.chasing = chasing;
        this.rules = rules;
        this.access = access;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All checks of a report, in the order they were shared, for those who read its drafts. */
    @Transactional(readOnly = true)
    public List<AccuracyCheck> of(Person person, IncidentReference reference) {
        return rows.of(reports.readable(person, access.see(person, reference)).id());
    }

    @Transactional(readOnly = true)
    public AccuracyCheck one(Person person, IncidentReference reference, int number) {
        return one(reports.readable(person, access.see(person, reference)), number);
    }

    /** Whether the person may share sections now. */
    @Transactional(readOnly = true)
    public boolean mayShare(Person person, IncidentReference reference) {
        CaseFile file = reports.readable(person, access.see(person, reference));
        return access.mayWork(person, file, managers(file)) && isChecked(file);
    }

    /**
     * The case, for whoever may share sections of its report.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads
     */
    @Transactional(readOnly = true)
    public CaseFile requireSharing(Person person, IncidentReference reference) {
        CaseFile file = reports.readable(person, access.see(person, reference));
        access.requireWork(person, file, managers(file));
        return file;
    }

    /** The draft whose sections may be shared; none where no check is under way. */
    public List<ReportSection> sections(CaseFile file) {
        return isChecked(file) ? draft(file).sections() : List.of();
    }

    /**
     * Shows sections to an agency.
     *
     * @throws org.practicereview.form.InvalidAnswers when that cannot be shared so
     * @throws Conflict when no check is under way
     */
    @Transactional
    public AccuracyCheck share(Person person, IncidentReference reference, SharedSections form) {
        CaseFile file = lock(person, reference);
        requireChecked(file);
        ReportVersion draft = draft(file);
        UUID account = rules.check(file, draft, form, asked(file));
        LocalDate dueOn = rules.dueOn(file, form);
        AccuracyCheck shared = new AccuracyCheck(
                file.id(),
                rows.of(file.id()).size() + 1,
                draft.number(),
                Objects.requireNonNull(form.agency()).strip(),
                account,
                form.shown(),
                dueOn,
                AccuracyCheck.State.SHARED,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                1);
        rows.add(shared, person.id());
        tell(
                file,
                person.id(),
                "accuracy-check-shared",
                shared,
                "%d of %d sections shown, due on %s"
                        .formatted(shared.sections().size(), draft.sections().size(), DayInWords.of(dueOn)));
        outbox.tellPerson(file, Event.ACCURACY_CHECK_SHARED, account, occasion(shared), dueOn);
        return shared;
    }

    /**
     * The agency is shown nothing any more; what it answered stays.
     *
     * @param seen refuses a version of the check that was not looked at
     */
    @Transactional
    public void withdraw(
            Person person, IncidentReference reference, int number, IntConsumer seen, CheckWithdrawn form) {
        CaseFile file = lock(person, reference);
        AccuracyCheck check = one(file, number);
        seen.accept(check.version());
        if (!check.isAwaited()) {
            throw new Conflict("not-awaited", "This agency has answered, or its check was withdrawn already.");
        }
        rows.withdraw(check, Objects.requireNonNull(form.reason()));
        tell(file, person.id(), "accuracy-check-withdrawn", check, "withdrawn");
        outbox.tellPerson(file, Event.ACCURACY_CHECK_WITHDRAWN, check.account(), occasion(check), England.today(clock));
    }

    /** Reminds each agency that has not answered, and tells others after its day; harmless when nothing is awaited. */
    @Transactional
    public void chase(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        rows.of(file.id()).stream()
                .filter(AccuracyCheck::isAwaited)
                .forEach(check -> chasing.reached(check.dueOn())
                        .ifPresent(rule -> outbox.tellPerson(
                                file,
                                Event.ACCURACY_CHECK_AWAITED,
                                check.account(),
                                "%s %s".formatted(occasion(check), rule.rung()),
                                check.dueOn(),
                                rule.told().stream().map(AccuracyChecks::shown).toList())));
    }

    /** Whether some agency was asked and all have answered. */
    public boolean isComplete(CaseFile file) {
        List<AccuracyCheck> asked = asked(file);
        return !asked.isEmpty() && asked.stream().noneMatch(AccuracyCheck::isAwaited);
    }

    /** The check ends; agencies read nothing of the report any more. The case is locked. */
    public void close(CaseFile file, UUID by) {
        ends.check(file, by);
    }

    /** What the agencies said of that draft, for those who write and accept it. */
    public List<Fact> answersOn(CaseFile file, int draft) {
        return rows.of(file.id()).stream()
                .filter(check -> check.draft() == draft && check.state() != AccuracyCheck.State.WITHDRAWN)
                .map(check -> new Fact(check.agency(), inWords(check)))
                .toList();
    }

    /** Who is reminded of a return is here the account that was shown the sections: nobody was given a link. */
    private static Recipient shown(Recipient told) {
        return told == Recipient.AGENCY_ASKED ? Recipient.AGENCY_SHOWN : told;
    }

    static String occasion(AccuracyCheck check) {
        return "check " + check.number();
    }

    private static String inWords(AccuracyCheck check) {
        StringBuilder words = new StringBuilder(check.state().label());
        AccuracyAnswer answer = check.answer();
        if (answer == null) {
            return words + ", due on " + DayInWords.of(check.dueOn());
        }
        for (Correction correction : answer.corrections()) {
            words.append("\n“").append(correction.passage()).append("”: ").append(correction.correction());
        }
        return words.toString();
    }

    private List<AccuracyCheck> asked(CaseFile file) {
        int draft = draft(file).number();
        return rows.of(file.id()).stream()
                .filter(check -> check.draft() == draft && check.state() != AccuracyCheck.State.WITHDRAWN)
                .toList();
    }

    private ReportVersion draft(CaseFile file) {
        return reports.latest(file).orElseThrow(NotFound::new);
    }

    private boolean isChecked(CaseFile file) {
        return rounds.checkedNow(file).isPresent();
    }

    private void requireChecked(CaseFile file) {
        if (!isChecked(file)) {
            throw new Conflict(
                    "no-accuracy-check", "No accuracy check is under way: nothing is shown to agencies now.");
        }
    }

    private AccuracyCheck one(CaseFile file, int number) {
        return rows.one(file.id(), number).orElseThrow(NotFound::new);
    }

    private CaseFile lock(Person person, IncidentReference reference) {
        CaseFile file = reports.readable(person, access.lock(person, reference));
        access.requireWork(person, file, managers(file));
        return file;
    }

    private void tell(CaseFile file, @Nullable UUID by, String kind, AccuracyCheck check, String what) {
        timeline.add(
                file,
                by,
                kind,
                Matter.REVIEW,
                "Accuracy check %d, %s: %s".formatted(check.number(), check.agency(), what));
    }

    private static Set<Role> managers(CaseFile file) {
        return Set.of(ReviewKind.of(file).office());
    }
}
