package org.practicereview.review.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.AnswerErrors;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The side of the agency: its sections while they are checked, and its answer. Nothing else of the case is there for it. */
@Service
public class AccuracyAnswers {

    private final AccuracyCheckRows rows;
    private final ReviewReports reports;
    private final DraftRounds rounds;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    AccuracyAnswers(
            AccuracyCheckRows rows,
            ReviewReports reports,
            DraftRounds rounds,
            CaseAccess access,
            CaseFiles caseFiles,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.rounds = rounds;
        this.access = access;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A check as its agency sees it.
     *
     * @param sections what it was shown; nothing once it cannot answer any more
     * @param open whether it can answer now
     */
    public record Shown(IncidentReference reference, AccuracyCheck check, List<ReportSection> sections, boolean open) {}

    /** What the person was shown for an agency, what is due first first. */
    @Transactional(readOnly = true)
    public List<Shown> of(Person person) {
        if (!person.is(Role.AGENCY_CONTRIBUTOR)) {
            return List.of();
        }
        List<AccuracyCheck> checks = rows.sharedWith(person.id());
        Map<Long, CaseFile> files =
                caseFiles.byId(checks.stream().map(AccuracyCheck::caseId).toList());
        return checks.stream()
                .map(check -> shown(files.get(check.caseId()), check))
                .toList();
    }

    /**
     * What one account was shown; that it was read is noted.
     *
     * @throws NotFound when this account was not shown that
     */
    @Transactional
    public Shown one(Person person, IncidentReference reference, int number) {
        CaseFile file = access.sharedWith(person, reference, number);
        access.noteReading(person, file, LookedAt.ACCURACY_CHECK, number);
        return shown(file, one(file, number));
    }

    /**
     * The agency answers, once.
     *
     * @param seen refuses a version of the check that was not looked at
     * @throws Conflict when it has answered, or the check has ended
     */
    @Transactional
    public void answer(Person person, IncidentReference reference, int number, IntConsumer seen, AccuracyAnswer form) {
        CaseFile file = access.lockShared(person, reference, number);
        AccuracyCheck check = one(file, number);
        if (!isOpen(file, check)) {
            throw new Conflict("not-awaited", "You have answered already, or the check has ended.");
        }
        seen.accept(check.version());
        AnswerErrors errors = new AnswerErrors();
        for (int i = 0; i < form.corrections().size(); i++) {
            errors.addIf(
                    !check.sections().contains(form.corrections().get(i).section()),
                    "/corrections/" + i + "/section",
                    "not-a-choice",
                    "Choose a section from the list");
        }
        errors.refuseIfAny();
        boolean accurate = Boolean.TRUE.equals(form.accurate());
        AccuracyCheck.State state = accurate ? AccuracyCheck.State.ACCURATE : AccuracyCheck.State.CORRECTED;
        rows.answer(check, state, form, clock.instant().truncatedTo(ChronoUnit.MICROS));
        timeline.add(
                file,
                person.id(),
                "accuracy-checked",
                Matter.REVIEW,
                "Accuracy check %d, %s: %s".formatted(number, check.agency(), state.label()));
        outbox.tell(file, Event.ACCURACY_CHECK_ANSWERED, AccuracyChecks.occasion(check));
    }

    private Shown shown(CaseFile file, AccuracyCheck check) {
        boolean open = isOpen(file, check);
        List<ReportSection> sections = open
                ? reports.one(file, check.draft()).sections().stream()
                        .filter(section -> check.sections().contains(section.key()))
                        .toList()
                : List.of();
        return new Shown(file.reference(), check, sections, open);
    }

    private boolean isOpen(CaseFile file, AccuracyCheck check) {
        return check.isAwaited()
                && rounds.checkedNow(file)
                        .filter(round -> round.draft() == check.draft())
                        .isPresent();
    }

    private AccuracyCheck one(CaseFile file, int number) {
        return rows.one(file.id(), number).orElseThrow(NotFound::new);
    }
}
