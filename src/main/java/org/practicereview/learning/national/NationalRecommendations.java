package org.practicereview.learning.national;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.Theme;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.national.NewNationalRecommendation.Reach;
import org.practicereview.learning.national.NewNationalRecommendation.ReachedArea;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.review.national.NationalReviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What national reviews recommend reaches every area it concerns: each answers with reasons, and follows its own actions
 * (L9, L17). The cases of the review stay where they are.
 */
@Service
public class NationalRecommendations {

    private static final Set<Role> MAY_ANSWER = Set.of(
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE);

    private final NationalRows rows;
    private final NationalReviews reviews;
    private final LearningActions actions;
    private final LearningAreas own;
    private final LearningTerms terms;
    private final Areas areas;
    private final CaseAccess access;
    private final Clock clock;

    NationalRecommendations(
            NationalRows rows,
            NationalReviews reviews,
            LearningActions actions,
            LearningAreas own,
            LearningTerms terms,
            Areas areas,
            CaseAccess access,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.actions = actions;
        this.own = own;
        this.terms = terms;
        this.areas = areas;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Those of a national review, each with the answers of the areas: for the Panel.
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
     * One more; it reaches the areas at once.
     *
     * @return its number
     */
    @Transactional
    public int add(Person person, int review, NewNationalRecommendation form) {
        requireWriting(person);
        reviews.one(person, review);
        if (terms.themes().stream().map(Theme::code).noneMatch(code -> code.equals(form.theme()))) {
            throw new InvalidAnswers("/theme", "not-a-choice", "Choose what it is about");
        }
        List<String> concerned = concerned(review, form);
        int number = rows.add(
                review, form.recommendation(), person.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        concerned.forEach(area -> rows.concerns(review, number, area));
        return number;
    }

    /**
     * Those that concern the areas of that person, the newest first.
     *
     * @throws NotPermitted to whoever belongs to no partnership
     */
    @Transactional(readOnly = true)
    public List<NationalRecommendation> concerning(Person person) {
        List<String> known = own.of(person);
        if (known.isEmpty()) {
            throw new NotPermitted();
        }
        return rows.concerning(known);
    }

    /** Those that wait for an answer which the person may give. */
    @Transactional(readOnly = true)
    public List<NationalRecommendation> awaited(Person person) {
        List<String> answering = own.of(person).stream()
                .filter(area -> access.mayAnswerFor(person, area, MAY_ANSWER))
                .toList();
        return rows.concerning(answering).stream()
                .filter(recommendation -> !recommendation.isAnswered())
                .toList();
    }

    /**
     * One of them, as it concerns that area.
     *
     * @throws NotFound when it does not, or the area is not one of the person's
     */
    @Transactional(readOnly = true)
    public NationalRecommendation one(Person person, int review, int number, String area) {
        requireArea(person, area);
        return rows.one(review, number, area).orElseThrow(NotFound::new);
    }

    /** What the area does about it. */
    @Transactional(readOnly = true)
    public List<LearningAction> actions(NationalRecommendation recommendation) {
        return actions.ofNational(recommendation.review(), recommendation.number(), recommendation.area());
    }

    public boolean mayAnswer(Person person, String area) {
        return access.mayAnswerFor(person, area, MAY_ANSWER);
    }

    /** Refuses whoever does not answer for the area. */
    public void requireAnswering(Person person, String area) {
        requireArea(person, area);
        if (!mayAnswer(person, area)) {
            throw new NotPermitted();
        }
    }

    /**
     * The area answers, or answers otherwise than before. What it takes up begins with an action that says what was
     * recommended.
     *
     * @param seen refuses a version that was not looked at
     */
    @Transactional
    public void answer(Person person, int review, int number, String area, IntConsumer seen, AreaResponse form) {
        requireArea(person, area);
        NationalRecommendation before = rows.lock(review, number, area).orElseThrow(NotFound::new);
        requireAnswering(person, area);
        seen.accept(before.version());
        rows.answered(before, form, person.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        NationalRecommendation after = rows.one(review, number, area).orElseThrow();
        if (after.isTakenUp()) {
            actions.beginNational(after.review(), after.number(), after.area());
        }
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

    private void requireArea(Person person, String area) {
        if (!own.of(person).contains(area)) {
            throw new NotFound();
        }
    }
}
