package org.practicereview.review.national.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.refusal.Conflict;
import org.practicereview.review.national.NationalReview;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.reviewer.Reviewer;
import org.practicereview.reviewer.Reviewers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads a national review over several cases: recommended by the Panel, of its pool unless nobody there is available or
 * suitable, confirmed by the Secretary of State, and removed when access ends at once (P8, regulations 4 and 5).
 */
@Service
public class LeadReviewers {

    private final LeadRows rows;
    private final LeadAccess opened;
    private final NationalReviews reviews;
    private final Reviewers reviewers;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Clock clock;

    LeadReviewers(
            LeadRows rows,
            LeadAccess opened,
            NationalReviews reviews,
            Reviewers reviewers,
            CaseAccess access,
            CaseFiles caseFiles,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.opened = opened;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.access = access;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Everybody who was recommended, the newest first; for the Panel. */
    @Transactional(readOnly = true)
    public List<LeadReviewer> of(Person person, int review) {
        return rows.of(reviews.one(person, review).review().number());
    }

    /** Rises with every change to it; whoever asks may read it, and reads this before what it is the version of. */
    @Transactional(readOnly = true)
    public int version(int review) {
        return rows.version(review);
    }

    /** In which cases the lead declared a conflict of interest, or has yet to declare, as far as the person may see them. */
    @Transactional(readOnly = true)
    public List<String> notOpen(Person person, LeadReviewer lead) {
        reviews.one(person, lead.review());
        return rows.cases(lead, access.visibleTo(person)).stream()
                .filter(declared -> !Boolean.FALSE.equals(declared.conflict()))
                .map(declared -> declared.reference()
                        + (declared.conflict() == null ? ": not declared yet" : ": conflict of interest declared"))
                .toList();
    }

    /** The questions of a recommendation, with the reviewers to choose from. */
    @Transactional(readOnly = true)
    public Form form() {
        return Form.of(RecommendedLead.class)
                .offering(
                        "reviewer",
                        reviewers.all().stream()
                                .map(one -> new Option(
                                        one.personId().toString(),
                                        one.name() + (one.nationalPool() ? "" : " (outside of the Panel's pool)")))
                                .toList());
    }

    public void requireRecording(Person person) {
        reviews.requireRecording(person);
    }

    /**
     * The Panel recommends somebody.
     *
     * @throws InvalidAnswers when that is no reviewer, or is outside of the pool without the finding that regulation 4 asks for
     * @throws Conflict when somebody leads it, or it is over a single case, or over
     */
    @Transactional
    public void recommend(Person person, int review, RecommendedLead form) {
        NationalReview led = open(person, review);
        if (rows.current(review).isPresent()) {
            throw new Conflict("has-lead", "Somebody is recommended or leads this review already.");
        }
        Reviewer chosen = reviewers.all().stream()
                .filter(one -> one.personId().toString().equals(form.reviewer()))
                .findFirst()
                .orElseThrow(() -> new InvalidAnswers("/reviewer", "not-a-choice", "Choose one of the reviewers"));
        String finding = form.outsidePoolFinding();
        if (!chosen.nationalPool() && (finding == null || finding.isBlank())) {
            throw new InvalidAnswers(
                    "/outsidePoolFinding",
                    "finding-needed",
                    "Record why nobody of the Panel's pool is available or suitable, or choose somebody of the pool");
        }
        rows.recommend(led.number(), chosen.personId(), form, person.id(), now());
    }

    /**
     * The Secretary of State has decided.
     *
     * @param seen refuses a version that was not looked at: another reviewer may have been recommended since
     * @throws Conflict when nobody is recommended
     */
    @Transactional
    public void decide(Person person, int review, IntConsumer seen, DecisionOnLead form) {
        open(person, review);
        seen.accept(rows.version(review));
        LeadReviewer lead = rows.current(review)
                .filter(current -> current.confirmed() == null)
                .orElseThrow(
                        () -> new Conflict("nobody-recommended", "Nobody is recommended who is not confirmed yet."));
        LocalDate recommendedOn = England.dayOf(lead.recommendedAt());
        if (Objects.requireNonNull(form.decidedOn()).isBefore(recommendedOn)) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-recommendation", "Enter a day on or after that of the recommendation");
        }
        rows.decided(lead, form, person.id());
    }

    /**
     * Somebody leads it no more; access ends at once, and the six months run on (regulation 5).
     *
     * @param seen refuses a version that was not looked at: another reviewer may lead it since
     * @throws Conflict when nobody does
     */
    @AsTheService("the end of a lead is recorded in every case of the review")
    @Transactional
    public void end(Person person, int review, IntConsumer seen, EndedLead form) {
        open(person, review);
        seen.accept(rows.version(review));
        LeadReviewer lead =
                rows.current(review).orElseThrow(() -> new Conflict("no-lead", "Nobody leads this review now."));
        rows.ended(lead, Objects.requireNonNull(form.reason()), person.id(), now());
        for (LeadRows.Declared taken : rows.cases(lead)) {
            CaseFile file = caseFiles.lock(new IncidentReference(taken.reference()));
            opened.close(lead, file);
            if (Boolean.FALSE.equals(taken.conflict())) {
                timeline.add(
                        file,
                        person.id(),
                        "national-lead-left",
                        Matter.CASE,
                        "The lead reviewer of the national review left it; the case is closed to that reviewer");
            }
        }
    }

    private NationalReview open(Person person, int review) {
        reviews.requireRecording(person);
        rows.lock(review);
        NationalReview led = reviews.one(person, review).review();
        if (led.ofOneCase() || led.publishedOn() != null) {
            throw new Conflict(
                    "no-lead-here",
                    "This review is over a single case, in which its reviewer is appointed, or it is over.");
        }
        return led;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
