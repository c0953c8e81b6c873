package org.practicereview.learning.recommendation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.Theme;
import org.practicereview.learning.LearningModel;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.TaskList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recommendations of a case: added, changed and removed while they are written down, fixed from the day they are
 * recorded (L9).
 */
@Service
public class CaseRecommendations {

    private static final Set<Role> MAY_WRITE = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final RecommendationRows rows;
    private final RecommendationAdvice advice;
    private final LearningTerms terms;
    private final TaskList tasks;
    private final CaseAccess access;
    private final Timeline timeline;

    CaseRecommendations(
            RecommendationRows rows,
            RecommendationAdvice advice,
            LearningTerms terms,
            TaskList tasks,
            CaseAccess access,
            Timeline timeline) {
        this.rows = rows;
        this.advice = advice;
        this.terms = terms;
        this.tasks = tasks;
        this.access = access;
        this.timeline = timeline;
    }

    /**
     * Those of a case, in their order.
     *
     * @throws NotFound when the case, or what is learnt from it, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<Recommendation> of(Person person, IncidentReference reference) {
        return rows.of(readable(person, access.see(person, reference)).id());
    }

    @Transactional(readOnly = true)
    public Recommendation one(Person person, IncidentReference reference, int number) {
        return one(readable(person, access.see(person, reference)), number);
    }

    /** What may help whoever writes it (L9). */
    @Transactional(readOnly = true)
    public LookedAt lookedAt(Person person, IncidentReference reference, int number) {
        return advice.on(person, one(person, reference, number));
    }

    /** Whether they are being written down, and by people such as this one. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return access.mayWork(person, file, MAY_WRITE) && isWritten(file);
    }

    /**
     * Refuses whoever may not write them, and everybody once they are recorded.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     * @throws Conflict when they are recorded, or it is not their time yet
     */
    @Transactional(readOnly = true)
    public void requireWriting(Person person, IncidentReference reference) {
        requireWriting(person, readable(person, access.see(person, reference)));
    }

    /** One more. */
    @Transactional
    public Recommendation add(Person person, IncidentReference reference, NewRecommendation form) {
        CaseFile file = lock(person, reference);
        checkTheme(form);
        int number = rows.add(file.id(), form);
        tell(file, person, "recommendation-added", number, "added");
        return one(file, number);
    }

    /**
     * Another text of it.
     *
     * @param seen refuses a version that was not looked at
     */
    @Transactional
    public void change(
            Person person, IncidentReference reference, int number, IntConsumer seen, NewRecommendation form) {
        CaseFile file = lock(person, reference);
        Recommendation before = one(file, number);
        seen.accept(before.version());
        checkTheme(form);
        rows.change(before, form);
        tell(file, person, "recommendation-changed", number, "changed");
    }

    /** It is not made. */
    @Transactional
    public void remove(Person person, IncidentReference reference, int number, IntConsumer seen) {
        CaseFile file = lock(person, reference);
        Recommendation before = one(file, number);
        seen.accept(before.version());
        rows.remove(before);
        tell(file, person, "recommendation-removed", number, "removed");
    }

    /** Those of a case, for the steps of its learning. */
    public List<Recommendation> of(CaseFile file) {
        return rows.of(file.id());
    }

    /** They stay as they are from now on. */
    public List<Recommendation> record(CaseFile file) {
        rows.recorded(file.id());
        return rows.of(file.id());
    }

    public void verified(CaseFile file) {
        rows.verified(file.id());
    }

    private void checkTheme(NewRecommendation form) {
        if (terms.themes().stream().map(Theme::code).noneMatch(code -> code.equals(form.theme()))) {
            throw new InvalidAnswers("/theme", "not-a-choice", "Choose what it is about");
        }
    }

    private CaseFile lock(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.lock(person, reference));
        requireWriting(person, file);
        return file;
    }

    private void requireWriting(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_WRITE);
        if (!isWritten(file)) {
            throw new Conflict(
                    "not-being-recorded",
                    "The recommendations of this case are recorded already, or it has not come so far.");
        }
    }

    private boolean isWritten(CaseFile file) {
        return tasks.of(file.id()).stream()
                .anyMatch(task -> task.isOpen() && task.key().equals(LearningModel.RECORD_RECOMMENDATIONS));
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.LEARNING)) {
            throw new NotFound();
        }
        return file;
    }

    private Recommendation one(CaseFile file, int number) {
        return rows.one(file.id(), number).orElseThrow(NotFound::new);
    }

    private void tell(CaseFile file, Person by, String kind, int number, String what) {
        UUID who = by.id();
        timeline.add(file, who, kind, Matter.LEARNING, "Recommendation %d: %s".formatted(number, what));
    }
}
