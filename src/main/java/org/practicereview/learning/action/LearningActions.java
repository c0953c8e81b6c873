package org.practicereview.learning.action;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.LearningModel;
import org.practicereview.learning.action.ActionEvent.Kind;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.TaskList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about recommendations: by an owner, by a day, with evidence, verified by somebody else, or handed over with
 * reasons (L17).
 */
@Service
public class LearningActions {

    private final LearningActionRows rows;
    private final ActionActs acts;
    private final ActionOwners owners;
    private final ActionHistory history;
    private final ActionMessages messages;
    private final CaseRecommendations recommendations;
    private final LearningAreas areas;
    private final TaskList tasks;
    private final CaseAccess access;

    LearningActions(
            LearningActionRows rows,
            ActionActs acts,
            ActionOwners owners,
            ActionHistory history,
            ActionMessages messages,
            CaseRecommendations recommendations,
            LearningAreas areas,
            TaskList tasks,
            CaseAccess access) {
        this.rows = rows;
        this.acts = acts;
        this.owners = owners;
        this.history = history;
        this.messages = messages;
        this.recommendations = recommendations;
        this.areas = areas;
        this.tasks = tasks;
        this.access = access;
    }

    /** Those of a case, by recommendation. */
    @Transactional
    public List<LearningAction> of(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.noteReading(person, file, LookedAt.ACTIONS);
        return rows.of(file.id());
    }

    /**
     * One of them; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read
     */
    @Transactional
    public LearningAction one(Person person, long id) {
        return noted(person, see(person, id));
    }

    /**
     * One of them, for whoever has that part in it; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional
    public LearningAction one(Person person, long id, Act act) {
        Seen seen = see(person, id);
        acts.requirePart(act, person, seen.action());
        return noted(person, seen);
    }

    /** What happened to it, the oldest first; after {@link #one}. */
    @Transactional(readOnly = true)
    public List<ActionEvent> events(LearningAction action) {
        return rows.events(action.id());
    }

    /** What the person may do with it as it stands: nothing while its case is not learnt from. */
    @Transactional(readOnly = true)
    public Set<Act> acts(Person person, LearningAction action) {
        return isFollowed(person, action) ? acts.of(person, action) : Set.of();
    }

    /** Whether something may be done with it now; that of a closed case waits for another learning review. */
    @Transactional(readOnly = true)
    public boolean isFollowed(Person person, LearningAction action) {
        return action.reference() == null || isFollowed(access.see(person, action.reference()));
    }

    /** Whether the person may add actions to the recommendations of that case. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return acts.mayManage(person, file.leadArea()) && isFollowed(file);
    }

    /** Refuses whoever may not add one. */
    @Transactional(readOnly = true)
    public void requireAdding(Person person, IncidentReference reference) {
        acts.requireManaging(
                person, readable(person, access.see(person, reference)).leadArea());
    }

    /**
     * Refuses whoever has no such part in it; who is only refused has looked at nothing.
     *
     * @throws NotFound when there is none that the person may read
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requirePart(Act act, Person person, long id) {
        acts.requirePart(act, person, see(person, id).action());
    }

    /** The questions of an action in that case, with the people who may own it. */
    @Transactional(readOnly = true)
    public Form form(Person person, IncidentReference reference) {
        return form(
                NewAction.class, readable(person, access.see(person, reference)).leadArea());
    }

    /** The questions where the action is there already. */
    @Transactional(readOnly = true)
    public Form form(LearningAction action) {
        return form(ChangedAction.class, action.area());
    }

    private Form form(Class<? extends Record> questions, String area) {
        return Form.of(questions).offering("account", owners.of(area));
    }

    /** One more for that recommendation; it is open. */
    @Transactional
    public LearningAction add(Person person, IncidentReference reference, int recommendation, NewAction form) {
        CaseFile file = readable(person, access.lock(person, reference));
        acts.requireManaging(person, file.leadArea());
        requireOpen(file);
        recommendations.of(file).stream()
                .filter(known -> known.number() == recommendation)
                .filter(known -> known.state() == Recommendation.State.OPEN)
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "recommendation-not-open",
                        "This recommendation is not recorded yet, or is not open any more."));
        long id = rows.add(file, recommendation, form, owners.chosen(file.leadArea(), form.account()));
        history.note(file, id, person.id(), Kind.ADDED, null);
        LearningAction added = find(id);
        messages.given(file, added, person.id());
        return added;
    }

    /**
     * Another text, owner or day of it.
     *
     * @param seen refuses a version that was not looked at
     * @throws InvalidAnswers when it is given more time or another owner without a reason
     */
    @Transactional
    public void change(Person person, long id, IntConsumer seen, ChangedAction form) {
        Seen locked = lock(Act.CHANGE, person, id, seen);
        UUID account = owners.chosen(locked.action().area(), form.account());
        ActionChange change = ActionChange.of(locked.action(), form.action(), account);
        if (change.needsReason() && form.reason() == null) {
            throw new InvalidAnswers(
                    "/reason", "reason-needed", "Enter why it is due later, or why somebody else owns it");
        }
        rows.change(locked.action(), form.action(), account);
        history.noteChange(locked.file(), id, person.id(), change, form.reason());
        if (change.isOfAccount()) {
            messages.given(locked.file(), find(id), person.id());
        }
    }

    /** It was done, and this shows it. */
    @Transactional
    public void done(Person person, long id, IntConsumer seen, ActionEvidence form) {
        Seen locked = lock(Act.COMPLETION, person, id, seen);
        acts.requireDocument(person, locked.action().reference(), form.document());
        rows.done(locked.action(), form, person.id());
        history.note(locked.file(), id, person.id(), Kind.DONE, form.evidence());
    }

    /** Somebody else has looked at it, and at what it changed for children. */
    @Transactional
    public void verify(Person person, long id, IntConsumer seen, ActionVerified form) {
        Seen locked = lock(Act.VERIFICATION, person, id, seen);
        rows.verified(locked.action(), form);
        history.note(locked.file(), id, person.id(), Kind.VERIFIED, form.effect());
    }

    /** More must be done. */
    @Transactional
    public void reopen(Person person, long id, IntConsumer seen, ActionReopened form) {
        Seen locked = lock(Act.REOPENING, person, id, seen);
        rows.reopened(locked.action());
        history.note(locked.file(), id, person.id(), Kind.REOPENED, form.reason());
        messages.reopened(locked.file(), find(id), person.id());
    }

    /** Somebody else follows it. */
    @Transactional
    public void handOver(Person person, long id, IntConsumer seen, ActionHandedOver form) {
        Seen locked = lock(Act.HANDING_OVER, person, id, seen);
        rows.handedOver(locked.action(), form);
        history.note(locked.file(), id, person.id(), Kind.HANDED_OVER, form.reason());
    }

    /** Those of a case, for the steps of its learning. */
    public List<LearningAction> of(CaseFile file) {
        return rows.of(file.id());
    }

    /** The recommendations are recorded: each has an action at least, what it says itself. */
    public void begin(CaseFile file, List<Recommendation> recorded) {
        rows.addFirst(file, recorded);
    }

    /** An action and, where it follows from a case, that case. */
    private record Seen(@Nullable CaseFile file, LearningAction action) {}

    private Seen see(Person person, long id) {
        LearningAction action = find(id);
        if (action.reference() == null) {
            requireArea(person, action);
            return new Seen(null, action);
        }
        return new Seen(readable(person, access.see(person, action.reference())), action);
    }

    private LearningAction noted(Person person, Seen seen) {
        if (seen.file() != null) {
            access.noteReading(person, seen.file(), LookedAt.ACTIONS);
        }
        return seen.action();
    }

    private Seen lock(Act act, Person person, long id, IntConsumer version) {
        IncidentReference reference = find(id).reference();
        if (reference != null) {
            access.lock(person, reference);
        }
        rows.lock(id);
        Seen seen = see(person, id);
        acts.requirePart(act, person, seen.action());
        version.accept(seen.action().version());
        if (seen.file() != null) {
            requireOpen(seen.file());
        }
        acts.requireFitting(act, person, seen.action());
        return seen;
    }

    private void requireArea(Person person, LearningAction action) {
        if (!areas.of(person).contains(action.area())) {
            throw new NotFound();
        }
    }

    private void requireOpen(CaseFile file) {
        if (!isFollowed(file)) {
            throw new Conflict(
                    "learning-not-open",
                    "The actions of this case are closed, or it has not come so far. Where it has come to its end, open"
                            + " another learning review to follow them up.");
        }
    }

    /** Whether they are carried out or verified: by the steps of the model that are open, whatever the case was. */
    private boolean isFollowed(CaseFile file) {
        return tasks.of(file.id()).stream()
                .anyMatch(task -> task.isOpen() && LearningModel.FOLLOWING.contains(task.key()));
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.LEARNING)) {
            throw new NotFound();
        }
        return file;
    }

    private LearningAction find(long id) {
        return rows.one(id).orElseThrow(NotFound::new);
    }
}
