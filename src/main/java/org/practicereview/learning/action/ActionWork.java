package org.practicereview.learning.action;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.learning.action.ActionEvent.Kind;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.learning.recommendation.RoundRecommendations;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about recommendations: an owner does it by a day, with evidence, and somebody else verifies it, or it is
 * handed over with reasons (L17).
 */
@Service
public class ActionWork {

    private final LearningActionRows rows;
    private final SeenActions actions;
    private final ActionActs acts;
    private final ActionOwners owners;
    private final ActionHistory history;
    private final ActionMessages messages;
    private final RoundRecommendations recommendations;
    private final CaseAccess access;

    ActionWork(
            LearningActionRows rows,
            SeenActions actions,
            ActionActs acts,
            ActionOwners owners,
            ActionHistory history,
            ActionMessages messages,
            RoundRecommendations recommendations,
            CaseAccess access) {
        this.rows = rows;
        this.actions = actions;
        this.acts = acts;
        this.owners = owners;
        this.history = history;
        this.messages = messages;
        this.recommendations = recommendations;
        this.access = access;
    }

    /** Refuses whoever may not add one. */
    @Transactional(readOnly = true)
    public void requireAdding(Person person, IncidentReference reference) {
        acts.requireManaging(
                person, actions.readable(person, access.see(person, reference)).leadArea());
    }

    /**
     * Refuses whoever has no such part in it; who is only refused has looked at nothing.
     *
     * @throws NotFound when there is none that the person may read
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requirePart(Act act, Person person, long id) {
        acts.requirePart(act, person, actions.see(person, id).action());
    }

    /** The questions of an action in that case, with the people who may own it. */
    @Transactional(readOnly = true)
    public Form form(Person person, IncidentReference reference) {
        return form(
                NewAction.class,
                actions.readable(person, access.see(person, reference)).leadArea());
    }

    /** The questions where the action is there already. */
    @Transactional(readOnly = true)
    public Form form(LearningAction action) {
        return form(ChangedAction.class, action.area());
    }

    private Form form(Class<? extends Record> questions, String area) {
        return Form.of(questions).offering("account", owners.of(area));
    }

    /** Adds an open action to that recommendation. */
    @Transactional
    public LearningAction add(Person person, IncidentReference reference, int recommendation, NewAction form) {
        CaseFile file = actions.readable(person, access.lock(person, reference));
        acts.requireManaging(person, file.leadArea());
        actions.requireFollowed(file);
        recommendations.of(file).stream()
                .filter(known -> known.number() == recommendation)
                .filter(known -> known.state() == Recommendation.State.OPEN)
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "recommendation-not-open",
                        "This recommendation is not recorded yet, or is not open any more."));
        long id = rows.add(file, recommendation, form, owners.chosen(file.leadArea(), form.account()));
        history.note(file, id, person.id(), Kind.ADDED, null);
        LearningAction added = actions.find(id);
        messages.given(file, added, person.id());
        return added;
    }

    /**
     * Gives an action another text, owner or day.
     *
     * @param seen refuses a version that was not looked at
     * @throws InvalidAnswers when it is given more time or another owner without a reason
     */
    @Transactional
    public void change(Person person, long id, IntConsumer seen, ChangedAction form) {
        SeenAction locked = lock(Act.CHANGE, person, id, seen);
        UUID account = owners.chosen(locked.action().area(), form.account());
        ActionChange change = ActionChange.of(locked.action(), form.action(), account);
        if (change.needsReason() && form.reason() == null) {
            throw new InvalidAnswers(
                    "/reason", "reason-needed", "Enter why it is due later, or why somebody else owns it");
        }
        rows.change(locked.action(), form.action(), account);
        history.noteChange(locked.file(), id, person.id(), change, form.reason());
        if (change.isOfAccount()) {
            messages.given(locked.file(), actions.find(id), person.id());
        }
    }

    /** Records that an action was done, and what shows it. */
    @Transactional
    public void done(Person person, long id, IntConsumer seen, ActionEvidence form) {
        SeenAction locked = lock(Act.COMPLETION, person, id, seen);
        acts.requireDocument(person, locked.action().reference(), form.document());
        rows.done(locked.action(), form, person.id());
        history.note(locked.file(), id, person.id(), Kind.DONE, form.evidence());
    }

    /** Somebody else has looked at it, and at what it changed for children. */
    @Transactional
    public void verify(Person person, long id, IntConsumer seen, ActionVerified form) {
        SeenAction locked = lock(Act.VERIFICATION, person, id, seen);
        rows.verified(locked.action(), form);
        history.note(locked.file(), id, person.id(), Kind.VERIFIED, form.effect());
    }

    /** Opens an action again, because more must be done. */
    @Transactional
    public void reopen(Person person, long id, IntConsumer seen, ActionReopened form) {
        SeenAction locked = lock(Act.REOPENING, person, id, seen);
        rows.reopened(locked.action());
        history.note(locked.file(), id, person.id(), Kind.REOPENED, form.reason());
        messages.reopened(locked.file(), actions.find(id), person.id());
    }

    /** Hands an action over to somebody else who follows it. */
    @Transactional
    public void handOver(Person person, long id, IntConsumer seen, ActionHandedOver form) {
        SeenAction locked = lock(Act.HANDING_OVER, person, id, seen);
        rows.handedOver(locked.action(), form);
        history.note(locked.file(), id, person.id(), Kind.HANDED_OVER, form.reason());
    }

    /** The recommendations are recorded: each has an action at least, what it says itself. */
    public void begin(CaseFile file, List<Recommendation> recorded) {
        rows.addFirst(file, recorded);
    }

    private SeenAction lock(Act act, Person person, long id, IntConsumer version) {
        IncidentReference reference = actions.find(id).reference();
        if (reference != null) {
            access.lock(person, reference);
        }
        rows.lock(id);
        SeenAction seen = actions.see(person, id);
        acts.requirePart(act, person, seen.action());
        version.accept(seen.action().version());
        if (seen.file() != null) {
            actions.requireFollowed(seen.file());
        }
        acts.requireFitting(act, person, seen.action());
        return seen;
    }
}
