package org.practicereview.learning.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.CaseGoesOn;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.LearningGuidance;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.recommendation.RoundRecommendations;
import org.practicereview.learning.review.LearningReview.Kind;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learning reviews of cases that have come to an end without another review: not meeting the criteria does not bar one (L1).
 * They run beside what the case was, which stays as it is.
 */
@Service
@Transactional
public class LearningReviews implements CaseActs {

    private static final Set<Role> MAY_OPEN = Set.of(
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE);

    private final LearningReviewRows rows;
    private final LearningGuidance guidance;
    private final RoundRecommendations recommendations;
    private final LearningActions actions;
    private final Answers answers;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Clock clock;

    LearningReviews(
            LearningReviewRows rows,
            LearningGuidance guidance,
            RoundRecommendations recommendations,
            LearningActions actions,
            Answers answers,
            CaseAccess access,
            CaseFiles caseFiles,
            CaseWorkflow workflow,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.guidance = guidance;
        this.recommendations = recommendations;
        this.actions = actions;
        this.answers = answers;
        this.access = access;
        this.caseFiles = caseFiles;
        this.workflow = workflow;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What can be done with a case that has come to an end. */
    @Override
    @Transactional(readOnly = true)
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        boolean may = seen.mayRead(Matter.LEARNING) && isOver(file) && access.mayWork(seen.person(), file, MAY_OPEN);
        return may
                ? List.of(new CaseAct(
                        "learning-review",
                        "Open another learning review",
                        "/cases/" + file.reference() + "/learning-reviews"))
                : List.of();
    }

    /**
     * The learning reviews of a case, in the order they were opened.
     *
     * @throws NotFound when the case, or what is learnt from it, is not there for this person
     */
    @Transactional
    public List<LearningReview> of(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.noteReading(person, file, LookedAt.LEARNING_REVIEWS);
        return rows.of(file.id());
    }

    /** The questions, with the kinds that there were under the guidance of the case. */
    @Transactional(readOnly = true)
    public Form form(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return Form.of(NewLearningReview.class)
                .offering(
                        "kind",
                        kinds(file).stream()
                                .map(kind -> new Option(kind.name(), kind.label()))
                                .toList());
    }

    /**
     * Refuses whoever may not open one, and a case that goes on.
     *
     * @throws Conflict when the case goes on, or one is open already
     */
    @Transactional(readOnly = true)
    public void requireOpening(Person person, IncidentReference reference) {
        require(person, readable(person, access.see(person, reference)));
    }

    /** Opens a learning review of the case; it begins at once. */
    public int open(Person person, IncidentReference reference, NewLearningReview form) {
        CaseFile file = readable(person, access.lock(person, reference));
        require(person, file);
        Kind kind = Objects.requireNonNull(form.kind());
        if (!kinds(file).contains(kind)) {
            throw new InvalidAnswers("/kind", "not-a-choice", "Choose a kind of review that is offered for this case");
        }
        int number = rows.of(file.id()).size() + 1;
        rows.open(file.id(), number, form, person.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        timeline.add(
                file,
                person.id(),
                "learning-review-opened",
                Matter.LEARNING,
                "Learning review %d opened: %s".formatted(number, kind.label()));
        workflow.learningReviewOpened(reference);
        return number;
    }

    /**
     * How each was carried out and what was learnt, by its number; not of one whose step is open still.
     *
     * @throws NotFound when the case, or what is learnt from it, is not there for this person
     */
    @Transactional(readOnly = true)
    public Map<Integer, Facts> carriedOut(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        Map<Integer, Facts> carriedOut = new HashMap<>();
        List<LearningReview> all = rows.of(file.id());
        if (!all.isEmpty()) {
            answers.of(file.id()).stream()
                    .filter(answered -> answered.key().equals(CarryOutLearningReview.KEY))
                    .forEach(answered -> all.stream()
                            .filter(review -> !review.openedAt().isAfter(answered.at()))
                            .reduce((earlier, later) -> later)
                            .ifPresent(
                                    review -> carriedOut.put(review.number(), CarryOutLearningReview.facts(answered))));
        }
        return carriedOut;
    }

    /** Whether there is one that goes on and that this person may end. */
    @Transactional(readOnly = true)
    public boolean mayEnd(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return hasOpen(file) && access.mayWork(person, file, MAY_OPEN);
    }

    /**
     * Refuses whoever may not end it.
     *
     * @throws NotFound when there is no such review
     * @throws Conflict when it is closed
     */
    @Transactional(readOnly = true)
    public LearningReview requireEnding(Person person, IncidentReference reference, int number) {
        return requireEnding(person, readable(person, access.see(person, reference)), number);
    }

    /**
     * Ends a learning review that is not carried on: what is open of it falls away, and what was not recorded is not
     * made.
     *
     * @throws Conflict when it is closed, or actions of the case are open: then it closes by itself once they are settled
     */
    public void end(Person person, IncidentReference reference, int number, EndedLearningReview form) {
        CaseFile file = readable(person, access.lock(person, reference));
        requireEnding(person, file, number);
        if (actions.of(file).stream().anyMatch(action -> !action.isSettled())) {
            throw new Conflict(
                    "learning-actions-open",
                    "Actions of this case are open: have them verified, or hand them over with reasons. The review then"
                            + " closes by itself.");
        }
        end(file, Objects.requireNonNull(form.reason()), person.id());
    }

    /** The case is weighed again: what is learnt from it belongs to its own reviews from then on. */
    @EventListener
    void caseGoesOn(CaseGoesOn goesOn) {
        if (hasOpen(goesOn.file())) {
            end(goesOn.file(), "The case is weighed again", null);
        }
    }

    private void end(CaseFile file, String because, @Nullable UUID by) {
        recommendations.dropDrafts(file);
        rows.end(file.id(), because, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        timeline.add(file, by, "learning-review-ended", Matter.LEARNING, "Learning review ended before its time");
        workflow.learningReviewEnded(file.reference());
    }

    private LearningReview requireEnding(Person person, CaseFile file, int number) {
        LearningReview review = rows.of(file.id()).stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        access.requireWork(person, file, MAY_OPEN);
        if (!review.isOpen()) {
            throw new Conflict("learning-review-closed", "This learning review is closed already.");
        }
        return review;
    }

    /** Closes a learning review whose actions are verified. Closing it again changes nothing. */
    public void close(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (hasOpen(file)) {
            rows.close(file.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            timeline.add(file, null, "learning-review-closed", Matter.LEARNING, "Learning review closed");
        }
    }

    private void require(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_OPEN);
        if (!isOver(file)) {
            throw new Conflict("case-goes-on", "This case goes on: what is learnt from it belongs to its own review.");
        }
        if (hasOpen(file)) {
            throw new Conflict("learning-review-open", "A learning review of this case is open already.");
        }
    }

    private boolean hasOpen(CaseFile file) {
        return rows.of(file.id()).stream().anyMatch(LearningReview::isOpen);
    }

    private static boolean isOver(CaseFile file) {
        return file.stage().isClosed() && file.stage().isCounted();
    }

    private List<Kind> kinds(CaseFile file) {
        return Arrays.stream(Kind.values())
                .filter(kind -> guidance.offersLearningReview(kind.name(), file.edition()))
                .toList();
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.LEARNING)) {
            throw new NotFound();
        }
        return file;
    }
}
