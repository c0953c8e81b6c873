package org.practicereview.review.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.form.Field.Option;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.PanelService;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.review.ReviewService;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.timer.MovedDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * National reviews over one or many cases: each has its own decision and its own six months, and each case is taken in by a
 * recorded decision of its own, never as one of a list. The areas of its cases do not learn of each other (P7, P11).
 */
@Service
public class NationalReviews {

    private final NationalReviewRows rows;
    private final DecidingMembers members;
    private final NationalReviewClock ownClock;
    private final PanelService panel;
    private final ReviewService reviews;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final FallenDeadlines fallen;
    private final MovedDates timers;
    private final CaseWorkflow workflow;
    private final Breaches breaches;
    private final Outbox outbox;
    private final Clock clock;

    NationalReviews(
            NationalReviewRows rows,
            DecidingMembers members,
            NationalReviewClock ownClock,
            PanelService panel,
            ReviewService reviews,
            CaseAccess access,
            Timeline timeline,
            Deadlines deadlines,
            FallenDeadlines fallen,
            MovedDates timers,
            CaseWorkflow workflow,
            Breaches breaches,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.ownClock = ownClock;
        this.panel = panel;
        this.reviews = reviews;
        this.access = access;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.fallen = fallen;
        this.timers = timers;
        this.workflow = workflow;
        this.breaches = breaches;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A national review as one person sees it.
     *
     * @param dueOn by when its report is published: six months from its own decision
     * @param late whether it was, or is, published later
     * @param cases those that the person may see
     * @param withheld how many are kept from the person by a conflict of interest
     */
    public record Seen(NationalReview review, LocalDate dueOn, boolean late, List<TakenInCase> cases, int withheld) {}

    /**
     * All of them, the newest first.
     *
     * @throws NotPermitted to everybody outside of the Panel
     */
    @Transactional(readOnly = true)
    public List<Seen> of(Person person) {
        requireReading(person);
        return rows.all().stream().map(review -> seen(person, review)).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none of that number
     */
    @Transactional(readOnly = true)
    public Seen one(Person person, int number) {
        requireReading(person);
        return seen(person, rows.find(number).orElseThrow(NotFound::new));
    }

    /**
     * Refuses whoever does not record what the Panel decides.
     *
     * @throws NotPermitted to everybody but the secretariat
     */
    public void requireRecording(Person person) {
        if (!person.is(Role.PANEL_SECRETARIAT)) {
            throw new NotPermitted();
        }
    }

    /**
     * The Panel has decided on a national review; cases are taken in afterwards.
     *
     * @return its number
     */
    @Transactional
    public int record(Person person, NewNationalReview form) {
        requireRecording(person);
        return rows.add(form, person.id(), now());
    }

    /**
     * The report of a national review was published.
     *
     * @throws NotFound when there is no such national review
     */
    @Transactional
    public void published(Person person, int number, ReportPublished form) {
        requireRecording(person);
        ownClock.published(rows.find(number).orElseThrow(NotFound::new), form, person.id());
    }

    /** The members of the Panel who may be named as having decided on a case. */
    @Transactional(readOnly = true)
    public List<Option> members(Person person) {
        requireReading(person);
        return members.all();
    }

    /**
     * A case is taken in. A local review of it that runs is taken over: its date and its steps stand still until it is resumed
     * (P11). A case that is in it already is taken over by a decision of its own where a local review began since.
     *
     * @throws NotFound when there is no such national review
     * @throws InvalidAnswers when the person sees no such case, or it was decided before the Panel had answered
     * @throws Conflict when the Panel has not answered the case, or it is in a national review already
     * @throws org.practicereview.refusal.RuleRefusal when too few members decided so
     */
    @Transactional
    public void takeIn(Person person, int number, CaseTakenIn form) {
        requireRecording(person);
        NationalReview review = rows.find(number).orElseThrow(NotFound::new);
        CaseFile file = named(person, Objects.requireNonNull(form.reference()));
        LocalDate answeredOn = panel.answeredOn(file)
                .filter(answered -> file.stage().isCounted())
                .orElseThrow(() -> new Conflict(
                        "panel-undecided", "The Panel has not answered this case: it cannot be taken in before."));
        if (Objects.requireNonNull(form.decidedOn()).isBefore(answeredOn)) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-panel", "Enter a day on or after that of the Panel's answer");
        }
        if (form.decidedOn().isBefore(review.decidedOn())) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-the-review", "Enter a day on or after that of the national review itself");
        }
        boolean takenOver = runsLocally(file);
        boolean isPart = rows.isTakenIn(file.id());
        if (isPart && !(takenOver && rows.mayStillTakeOver(number, file.id()))) {
            throw new Conflict("in-a-national-review", "This case is part of a national review already.");
        }
        Set<UUID> decided = members.of(file, form);
        if (takenOver) {
            standStill(file);
        }
        if (isPart) {
            rows.takeOver(file.id(), form, decided, person.id(), now());
        } else {
            rows.takeIn(number, file.id(), form, takenOver, decided, person.id(), now());
        }
        timeline.add(
                file,
                person.id(),
                isPart ? "local-review-taken-over" : "taken-into-national-review",
                Matter.CASE,
                isPart
                        ? "The national review takes over the local one: its date stands still"
                        : takenOver
                                ? "Part of a national review, which takes over the local one: its date stands still"
                                : "Part of a national review");
        if (!file.milestones().national()) {
            outbox.tell(file, Event.NATIONAL_REVIEW_DECIDED, "first");
        }
    }

    /**
     * The local review that was taken over goes on: its date is owed again, from the day it always ran from.
     *
     * @throws NotFound when the person sees no such case in it
     * @throws Conflict when no local review stands still, or its report is published or settled meanwhile
     */
    @Transactional
    public void resume(Person person, int number, IncidentReference reference, LocalReviewResumed form) {
        requireRecording(person);
        CaseFile file = access.lock(person, reference);
        TakenInCase taken = rows.casesOf(number, access.visibleTo(person)).stream()
                .filter(known -> known.reference().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean settled = file.milestones().published() || file.milestones().reasonsSent();
        if (!taken.holdsLocalReview() || settled) {
            throw new Conflict("nothing-to-resume", "No local review of this case stands still.");
        }
        rows.resumed(file.id(), Objects.requireNonNull(form.because()), person.id(), now());
        workflow.reviewGoesOn(file);
        fallen.resume(file.id(), Obligation.PUBLISH_REPORT, person.id())
                .ifPresent(owed -> timers.retime(reference, Obligation.PUBLISH_REPORT, owed.lapsesAt()));
        timeline.add(
                file,
                person.id(),
                "local-review-resumed",
                Matter.CASE,
                "The local review goes on; its date runs from the same day as before");
        // its day may have passed meanwhile: that is said now, not when the timer fires
        breaches.record(file, Obligation.PUBLISH_REPORT);
    }

    /** Neither its date nor its steps go on; what was typed is kept. */
    private void standStill(CaseFile file) {
        fallen.cancel(file.id(), Obligation.PUBLISH_REPORT, "a national review took over the local one (P11)");
        timers.retime(file.reference(), Obligation.PUBLISH_REPORT, Deadline.NO_DATE);
        workflow.reviewStandsStill(file);
    }

    /** A local review whose report is still owed. */
    private boolean runsLocally(CaseFile file) {
        return reviews.isLocal(file)
                && deadlines
                        .find(file.id(), Obligation.PUBLISH_REPORT)
                        .filter(Deadline::isOpen)
                        .isPresent();
    }

    private CaseFile named(Person person, String reference) {
        try {
            return access.lock(person, new IncidentReference(reference.strip()));
        } catch (NotFound unknown) {
            throw new InvalidAnswers("/reference", "unknown-case", "Enter the reference of a case that you see");
        }
    }

    private Seen seen(Person person, NationalReview review) {
        List<TakenInCase> cases = rows.casesOf(review.number(), access.visibleTo(person));
        return new Seen(
                review,
                ownClock.dueOn(review),
                ownClock.isLate(review),
                cases,
                rows.count(review.number()) - cases.size());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireReading(Person person) {
        if (!person.isAny(Role.OF_THE_PANEL)) {
            throw new NotPermitted();
        }
    }
}
