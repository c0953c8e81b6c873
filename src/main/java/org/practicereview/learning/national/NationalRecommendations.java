package org.practicereview.learning.national;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.learning.national.NewNationalRecommendation.Reach;
import org.practicereview.learning.national.NewNationalRecommendation.ReachedArea;
import org.practicereview.learning.recommendation.RecommendationAdvice;
import org.practicereview.learning.recommendation.WritingAdvice;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.review.national.NationalReviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What national reviews recommend reaches every area it concerns once the report is published (L9). The cases of the review
 * stay where they are.
 */
@Service
public class NationalRecommendations {

    private final NationalRows rows;
    private final NationalReviews reviews;
    private final LearningTerms terms;
    private final RecommendationAdvice advice;
    private final NationalMessages messages;
    private final Areas areas;
    private final Clock clock;

    NationalRecommendations(
            NationalRows rows,
            NationalReviews reviews,
            LearningTerms terms,
            RecommendationAdvice advice,
            NationalMessages messages,
            Areas areas,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.terms = terms;
        this.advice = advice;
        this.messages = messages;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The recommendations of a national review, each with the answers of the areas: for the Panel.
     *
     * @throws NotPermitted to everybody outside of the Panel
     * @throws NotFound when there is no such review
     */
    @Transactional(readOnly = true)
    public List<NationalRecommendation> of(Person person, int review) {
        return rows.of(reviews.one(person, review).review().number());
    }

    /**
     * Refuses whoever does not write them.
     *
     * @throws NotPermitted to everybody but the secretariat
     */
    public void requireWriting(Person person) {
        reviews.requireRecording(person);
    }

    /**
     * What may help whoever writes one, before it reaches the areas (L9).
     *
     * @throws NotFound when there is no such review
     */
    @Transactional(readOnly = true)
    public WritingAdvice lookedAt(Person person, int review, NewNationalRecommendation form) {
        requireWriting(person);
        reviews.one(person, review);
        return advice.onNational(person, form.recommendation(), rows.earlier());
    }

    /** Whether they may be sent: not before the report is published, or it is settled that none will be. */
    @Transactional(readOnly = true)
    public boolean maySend(Person person, int review) {
        return reviews.one(person, review).review().isConcluded();
    }

    /**
     * Adds a recommendation. It reaches the areas at once, and they are told.
     *
     * @return its number
     * @throws Conflict when the report of the review is not published yet
     */
    @Transactional
    public int add(Person person, int review, NewNationalRecommendation form) {
        requireWriting(person);
        if (!maySend(person, review)) {
            throw new Conflict(
                    "not-published",
                    "The report of this national review is not published yet: no area learns before what it recommends.");
        }
        if (!terms.lists(List.of(Objects.requireNonNull(form.theme())))) {
            throw new InvalidAnswers("/theme", "not-a-choice", "Choose what it is about");
        }
        List<String> concerned = concerned(review, form);
        int number = rows.add(review, form.recommendation(), person.id(), now());
        concerned.forEach(area -> {
            rows.concerns(review, number, area);
            messages.sent(review, number, area);
        });
        return number;
    }

    /**
     * Withdraws a recommendation that was wrong: no area answers it any more, and those that it concerns are told.
     *
     * @throws NotFound when there is no such recommendation
     * @throws InvalidAnswers when what replaces it is none of this review
     * @throws Conflict when it was withdrawn before
     */
    @Transactional
    public void withdraw(Person person, int review, int number, WithdrawnRecommendation form) {
        requireWriting(person);
        List<NationalRecommendation> all = of(person, review);
        List<NationalRecommendation> withdrawn =
                all.stream().filter(one -> one.number() == number).toList();
        if (withdrawn.isEmpty()) {
            throw new NotFound();
        }
        Integer other = form.replacedBy();
        if (other != null
                && (other == number || all.stream().noneMatch(one -> one.number() == other && !one.isWithdrawn()))) {
            throw new InvalidAnswers(
                    "/replacedBy", "not-a-choice", "Enter the number of another recommendation of this review");
        }
        if (!rows.withdraw(review, number, form, person.id(), now())) {
            throw new Conflict("withdrawn", "This recommendation was withdrawn before.");
        }
        withdrawn.forEach(one -> messages.withdrawn(review, number, one.area()));
    }

    /** Why it recommends nothing to areas; nothing where nobody said so. */
    @Transactional(readOnly = true)
    public Optional<String> whyNone(Person person, int review) {
        return rows.whyNone(reviews.one(person, review).review().number());
    }

    /**
     * Records that a national review that is over recommends nothing to areas: nobody is reminded to send it.
     *
     * @throws Conflict when it does, or is not over
     */
    @Transactional
    public void none(Person person, int review, NothingRecommended form) {
        requireWriting(person);
        if (!maySend(person, review) || !rows.of(review).isEmpty()) {
            throw new Conflict("not-without", "This national review is not over, or areas have recommendations of it.");
        }
        rows.none(review, Objects.requireNonNull(form.because()), person.id(), now());
    }

    /** The national reviews whose recommendations that person is to send to areas. */
    @Transactional(readOnly = true)
    public List<Integer> toBeSent(Person person) {
        return person.is(Role.PANEL_SECRETARIAT) ? rows.withoutRecommendations() : List.of();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<String> concerned(int review, NewNationalRecommendation form) {
        List<String> known = areas.all().stream().map(Area::code).toList();
        List<String> concerned = form.reach() == Reach.EVERY_AREA
                ? known
                : form.reach() == Reach.AREAS_OF_ITS_CASES
                        ? rows.areasOfCases(review)
                        : form.areas().stream()
                                .map(ReachedArea::area)
                                .distinct()
                                .toList();
        if (concerned.isEmpty()) {
            throw new InvalidAnswers("/reach", "no-area", "No case is part of this review yet: choose the areas");
        }
        if (!known.containsAll(concerned)) {
            throw new InvalidAnswers("/areas", "not-a-choice", "Choose areas that the service knows");
        }
        return concerned;
    }
}
