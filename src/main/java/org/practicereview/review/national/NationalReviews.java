package org.practicereview.review.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * National reviews over one or many cases: each has its own decision and its own six months, and each case is taken in by a
 * recorded decision of its own, never as one of a list. The areas of its cases do not learn of each other (P7, P11).
 */
@Service
public class NationalReviews {

    private final NationalReviewRows rows;
    private final NationalReviewCaseRows cases;
    private final NationalReviewDays days;
    private final NationalReviewCases acts;
    private final ReviewsStandingStill standing;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Clock clock;

    NationalReviews(
            NationalReviewRows rows,
            NationalReviewCaseRows cases,
            NationalReviewDays days,
            NationalReviewCases acts,
            ReviewsStandingStill standing,
            CaseAccess access,
            CaseFiles caseFiles,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.days = days;
        this.acts = acts;
        this.standing = standing;
        this.access = access;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /**
     * A national review as one person sees it.
     *
     * @param dueOn by when its report is published: six months from its own decision, nothing where that day is wrong
     * @param late whether it was, or is, published later
     * @param cases those that the person may see
     * @param former those that left it
     * @param withheld how many are kept from the person by a conflict of interest
     */
    public record Seen(
            NationalReview review,
            @Nullable LocalDate dueOn,
            boolean late,
            List<TakenInCase> cases,
            List<TakenInCase> former,
            int withheld) {}

    /**
     * All of them, the newest first.
     *
     * @throws NotPermitted to everybody outside of the Panel
     */
    @Transactional(readOnly = true)
    public List<Seen> of(Person person) {
        requireReading(person);
        Map<Integer, List<TakenInCase>> all = cases.of(access.visibleTo(person));
        Map<Integer, Integer> counts = cases.counts();
        return rows.all().stream()
                .map(review -> seen(
                        review, all.getOrDefault(review.number(), List.of()), counts.getOrDefault(review.number(), 0)))
                .toList();
    }

    /**
     * One national review.
     *
     * @throws NotFound when there is none of that number
     */
    @Transactional(readOnly = true)
    public Seen one(Person person, int number) {
        requireReading(person);
        NationalReview review = rows.find(number).orElseThrow(NotFound::new);
        return seen(review, cases.of(number, access.visibleTo(person)), cases.count(number));
    }

    /** What it was before it was corrected, the oldest first. */
    @Transactional(readOnly = true)
    public List<EarlierRecord> corrections(Person person, int number) {
        return rows.corrections(one(person, number).review().number());
    }

    /**
     * Refuses whoever does not record what the Panel decides.
     *
     * @throws NotPermitted to everybody but the secretariat
     */
    public void requireRecording(Person person) {
        RecordingDesk.require(person);
    }

    /**
     * The Panel has decided on a national review; cases are taken in afterwards.
     *
     * @return its number
     * @throws InvalidAnswers when there were no national reviews on that day
     */
    @Transactional
    public int record(Person person, NewNationalReview form) {
        requireRecording(person);
        LocalDate decidedOn = Objects.requireNonNull(form.decidedOn());
        days.check(decidedOn);
        return rows.add(
                Objects.requireNonNull(form.name()),
                decidedOn,
                Objects.requireNonNull(form.reasons()),
                person.id(),
                null,
                now());
    }

    /**
     * What was recorded was wrong; what it was is kept with the reason.
     *
     * @param seen refuses a version that was not looked at
     * @throws InvalidAnswers when there were no national reviews on that day, or it does not fit what came after
     */
    @Transactional
    public void correct(Person person, int number, IntConsumer seen, CorrectedNationalReview form) {
        requireRecording(person);
        NationalReview before = rows.lock(number).orElseThrow(NotFound::new);
        seen.accept(before.version());
        LocalDate decidedOn = Objects.requireNonNull(form.decidedOn());
        days.check(decidedOn);
        if (before.ofOneCase() && !decidedOn.equals(before.decidedOn())) {
            throw new InvalidAnswers(
                    "/decidedOn",
                    "of-the-case",
                    "That day is the one of the Panel's answer in the case; leave it as it is");
        }
        boolean tooLate = before.publishedOn() != null && decidedOn.isAfter(before.publishedOn())
                || cases.allOf(number).stream().anyMatch(taken -> decidedOn.isAfter(taken.decidedOn()));
        if (tooLate) {
            throw new InvalidAnswers(
                    "/decidedOn",
                    "after-its-cases",
                    "A case was taken in, or the report was published, before that day");
        }
        rows.correct(before, form, person.id(), now());
    }

    /**
     * The report of a national review was published and its clock stops. National reviews of single cases that it took over end
     * with it; local ones wait for a decision of their own (rule book, section 10, step 19a).
     *
     * @throws NotFound when there is no such national review
     * @throws InvalidAnswers when that day lies before the decision or the last case, or no reason is given though it was late
     * @throws Conflict when it was published already, or is that of a single case
     */
    @AsTheService("the publication of a national review is recorded in every case of it")
    @Transactional
    public void published(Person person, int number, ReportPublished form) {
        requireRecording(person);
        NationalReview review = rows.lock(number).orElseThrow(NotFound::new);
        if (review.ofOneCase()) {
            throw new Conflict("of-one-case", "This review is over a single case: it is published in that case.");
        }
        LocalDate on = Objects.requireNonNull(form.publishedOn());
        if (on.isBefore(review.decidedOn())) {
            throw new InvalidAnswers(
                    "/publishedOn", "before-the-review", "Enter a day on or after that of its decision");
        }
        refuseBeforeLastCase(cases.allOf(number), on);
        LocalDate dueOn = days.dueOn(review);
        boolean late = dueOn != null && on.isAfter(dueOn);
        String reason = form.lateReason();
        if (late && (reason == null || reason.isBlank())) {
            throw new InvalidAnswers("/lateReason", "required", "Enter why it is late");
        }
        if (!rows.published(number, form, late ? reason : null, person.id(), now())) {
            throw new Conflict("published-already", "The report of this national review is published already.");
        }
        for (TakenInCase one : cases.allOf(number)) {
            acts.sayPublished(caseFiles.lock(one.reference()), person.id(), on);
            standing.endWithReport(one, person.id());
        }
    }

    /** A case that was taken in later was not looked at in that report. */
    private static void refuseBeforeLastCase(List<TakenInCase> taken, LocalDate publishedOn) {
        taken.stream()
                .map(TakenInCase::decidedOn)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    if (publishedOn.isBefore(last)) {
                        throw new InvalidAnswers(
                                "/publishedOn",
                                "before-a-case",
                                "Enter a day on or after %s, when its last case was taken in"
                                        .formatted(DayInWords.of(last)));
                    }
                });
    }

    /** With those of its cases that may be seen, and how many are part of it. */
    private Seen seen(NationalReview review, List<TakenInCase> all, int parts) {
        List<TakenInCase> now = all.stream().filter(TakenInCase::isPart).toList();
        return new Seen(
                review,
                days.dueOn(review),
                days.isLate(review),
                now,
                all.stream().filter(taken -> !taken.isPart()).toList(),
                parts - now.size());
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
