package org.practicereview.learning.national;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.NationalActions;
import org.practicereview.learning.action.NewAction;
import org.practicereview.learning.national.AreaResponse.OpenActions;
import org.practicereview.learning.national.AreaResponse.Response;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What national reviews recommend to an area: it answers with reasons, and follows its own actions (L9, L17).
 */
@Service
public class AreaRecommendations {

    private static final Set<Role> MAY_ANSWER = Set.of(
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE);

    private final NationalRows rows;
    private final NationalActions actions;
    private final NationalMessages messages;
    private final LearningAreas own;
    private final CaseAccess access;
    private final Clock clock;

    AreaRecommendations(
            NationalRows rows,
            NationalActions actions,
            NationalMessages messages,
            LearningAreas own,
            CaseAccess access,
            Clock clock) {
        this.rows = rows;
        this.actions = actions;
        this.messages = messages;
        this.own = own;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The recommendations that concern the areas of that person, the newest first.
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

    /** The recommendations that wait for an answer which the person may give. */
    @Transactional(readOnly = true)
    public List<NationalRecommendation> awaited(Person person) {
        List<String> answering = own.of(person).stream()
                .filter(area -> access.mayAnswerFor(person, area, MAY_ANSWER))
                .toList();
        return rows.concerning(answering).stream()
                .filter(NationalRecommendation::awaitsAnswer)
                .toList();
    }

    /**
     * One recommendation, as it concerns that area.
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
        return actions.of(recommendation.review(), recommendation.number(), recommendation.area());
    }

    /** All that the area answered, the newest first: an answer is never overwritten. */
    @Transactional(readOnly = true)
    public List<GivenAnswer> answers(NationalRecommendation recommendation) {
        return rows.answers(recommendation);
    }

    /** Whether the person may add actions to it. */
    public boolean mayAddAction(Person person, NationalRecommendation recommendation) {
        return recommendation.isTakenUp()
                && !recommendation.isWithdrawn()
                && actions.mayAdd(person, recommendation.area());
    }

    /**
     * Refuses whoever may not add actions for the area.
     *
     * @throws NotPermitted to all but its business managers
     */
    public void requireAddingActions(Person person, String area) {
        requireArea(person, area);
        if (!actions.mayAdd(person, area)) {
            throw new NotPermitted();
        }
    }

    /** The questions of an action of that area. */
    @Transactional(readOnly = true)
    public Form actionForm(String area) {
        return actions.form(area);
    }

    /**
     * Adds an action of the area to the recommendation.
     *
     * @throws Conflict when the area has not accepted it, or it was withdrawn
     */
    @Transactional
    public LearningAction addAction(Person person, int review, int number, String area, NewAction form) {
        requireArea(person, area);
        NationalRecommendation recommendation = rows.lock(review, number, area).orElseThrow(NotFound::new);
        requireAddingActions(person, area);
        if (!recommendation.isTakenUp() || recommendation.isWithdrawn()) {
            throw new Conflict("not-accepted", "The area has not accepted this recommendation, or it was withdrawn.");
        }
        return actions.add(person, review, number, area, form);
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
        if (before.isWithdrawn()) {
            throw new Conflict("withdrawn", "This recommendation was withdrawn: it waits for no answer.");
        }
        boolean hasOpen = actions(before).stream().anyMatch(LearningAction::isOpen);
        if (form.response() == Response.NOT_ACCEPTED && hasOpen && form.openActions() == null) {
            throw new InvalidAnswers("/openActions", "required", "Say what becomes of the actions that are open");
        }
        rows.answered(before, form, person.id(), now());
        NationalRecommendation after = rows.one(review, number, area).orElseThrow();
        rows.keepAnswer(after);
        if (after.isTakenUp()) {
            actions.begin(review, number, area);
        } else if (form.openActions() == OpenActions.END) {
            actions.end(person, review, number, area, Objects.requireNonNull(form.reasons()));
        }
        messages.answered(after);
    }

    private void requireArea(Person person, String area) {
        if (!own.of(person).contains(area)) {
            throw new NotFound();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
