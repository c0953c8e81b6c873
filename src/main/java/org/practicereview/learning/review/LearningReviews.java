package org.practicereview.learning.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.learning.review.LearningReview.Kind;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
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

    /** The guidance that named management reviews. */
    private static final String EDITION_OF_MANAGEMENT_REVIEWS = "WT2013";

    private final LearningReviewRows rows;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Clock clock;

    LearningReviews(
            LearningReviewRows rows,
            CaseAccess access,
            CaseFiles caseFiles,
            CaseWorkflow workflow,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
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
     * Those of a case, in the order they were opened.
     *
     * @throws NotFound when the case, or what is learnt from it, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<LearningReview> of(Person person, IncidentReference reference) {
        return rows.of(readable(person, access.see(person, reference)).id());
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

    /** One more; it begins at once. */
    public int open(Person person, IncidentReference reference, NewLearningReview form) {
        CaseFile file = readable(person, access.lock(person, reference));
        require(person, file);
        Kind kind = Objects.requireNonNull(form.kind());
        if (!kinds(file).contains(kind)) {
            throw new InvalidAnswers(
                    "/kind", "not-a-choice", "Management reviews were named by the guidance of 2013 only");
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

    /** Its actions are verified. Closing it again changes nothing. */
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

    private static List<Kind> kinds(CaseFile file) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.MANAGEMENT_REVIEW || file.edition().equals(EDITION_OF_MANAGEMENT_REVIEWS))
                .toList();
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.LEARNING)) {
            throw new NotFound();
        }
        return file;
    }
}
