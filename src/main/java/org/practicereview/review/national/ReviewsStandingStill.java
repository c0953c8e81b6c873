package org.practicereview.review.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of cases that stand still under a national one: each goes on again, or ends with it (P11). */
@Service
public class ReviewsStandingStill {

    private final NationalReviewCaseRows cases;
    private final TakenOverReviews takenOver;
    private final RecordingDesk desk;
    private final ReadersOfCases readers;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Clock clock;

    ReviewsStandingStill(
            NationalReviewCaseRows cases,
            TakenOverReviews takenOver,
            RecordingDesk desk,
            ReadersOfCases readers,
            CaseAccess access,
            CaseFiles caseFiles,
            Clock clock) {
        this.cases = cases;
        this.takenOver = takenOver;
        this.desk = desk;
        this.readers = readers;
        this.access = access;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /**
     * The review that was taken over goes on: its date is owed again, from the day it always ran from.
     *
     * @throws NotFound when the person sees no such case in it
     * @throws Conflict when no review stands still, or its report is published or settled meanwhile
     */
    @Transactional
    public void resume(Person person, int number, IncidentReference reference, LocalReviewResumed form) {
        if (desk.recording(person, number).ofOneCase()) {
            throw nothingToResume();
        }
        CaseFile file = access.lock(person, reference);
        TakenInCase taken = desk.part(file, number);
        if (!taken.holdsReview() || takenOver.isSettled(file)) {
            throw nothingToResume();
        }
        cases.resumed(taken.id(), Objects.requireNonNull(form.because()), person.id(), now());
        takenOver.goOn(file, person.id(), "resumed " + taken.id());
    }

    /**
     * The review that was taken over ends with the national one, and its case goes on to what is learnt.
     *
     * @throws NotFound when the person sees no such case in it
     * @throws InvalidAnswers when the report is not published yet, and no decision of the Panel is named
     * @throws Conflict when no review stands still
     */
    @Transactional
    public void end(Person person, int number, IncidentReference reference, ReviewEnded form) {
        NationalReview review = desk.recording(person, number);
        if (review.ofOneCase()) {
            throw nothingToEnd();
        }
        CaseFile file = access.lock(person, reference);
        TakenInCase taken = desk.part(file, number);
        if (!taken.holdsReview()) {
            throw nothingToEnd();
        }
        LocalDate decidedOn = form.decidedOn();
        if (review.publishedOn() == null && decidedOn == null) {
            throw new InvalidAnswers(
                    "/decidedOn",
                    "decision-needed",
                    "The report is not published yet: enter when the Panel decided that the review ends");
        }
        if (decidedOn != null && decidedOn.isBefore(taken.decidedOn())) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-the-case", "Enter a day on or after that on which the case was taken in");
        }
        String decided = decidedOn == null ? "" : " (decided by the Panel on %s)".formatted(DayInWords.of(decidedOn));
        end(taken, file, person.id(), form.because() + decided);
    }

    /** A national review of the case alone needs no decision of the partners: it ends with the report of the theme. */
    void endWithReport(TakenInCase taken, UUID by) {
        CaseFile file = caseFiles.lock(taken.reference());
        readers.leave(taken.review(), file);
        if (taken.holdsReview() && file.milestones().national()) {
            end(taken, file, by, "The report of the national review over several cases is published.");
        }
    }

    private void end(TakenInCase taken, CaseFile file, UUID by, String because) {
        cases.ended(taken.id(), because, by, now());
        takenOver.end(file, by, "ended " + taken.id());
    }

    /**
     * Said of a national review of one case before the case is asked for: nothing ever stands still for such a review, and
     * whoever takes the case out of another one holds the case while its own review is waited for.
     */
    private static Conflict nothingToResume() {
        return new Conflict("nothing-to-resume", "No local review of this case stands still.");
    }

    private static Conflict nothingToEnd() {
        return new Conflict("nothing-to-end", "No review of this case stands still.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
