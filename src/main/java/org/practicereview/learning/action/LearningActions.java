package org.practicereview.learning.action;

import java.util.List;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about recommendations, for whoever reads it (L17). */
@Service
public class LearningActions {

    private final LearningActionRows rows;
    private final ActionEventRows events;
    private final SeenActions actions;
    private final ActionActs acts;
    private final CaseAccess access;

    LearningActions(
            LearningActionRows rows, ActionEventRows events, SeenActions actions, ActionActs acts, CaseAccess access) {
        this.rows = rows;
        this.events = events;
        this.actions = actions;
        this.acts = acts;
        this.access = access;
    }

    /** The actions of a case, by recommendation. */
    @Transactional
    public List<LearningAction> of(Person person, IncidentReference reference) {
        CaseFile file = actions.readable(person, access.see(person, reference));
        access.noteReading(person, file, LookedAt.ACTIONS);
        return rows.of(file.id());
    }

    /**
     * One action; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read
     */
    @Transactional
    public LearningAction one(Person person, long id) {
        return noted(person, actions.see(person, id));
    }

    /**
     * One action, for whoever has that part in it; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional
    public LearningAction one(Person person, long id, Act act) {
        SeenAction seen = actions.see(person, id);
        acts.requirePart(act, person, seen.action());
        return noted(person, seen);
    }

    /** What happened to it, the oldest first; after {@link #one}. */
    @Transactional(readOnly = true)
    public List<ActionEvent> events(LearningAction action) {
        return events.of(action.id());
    }

    /** What the person may do with it as it stands: nothing while its case is not learnt from. */
    @Transactional(readOnly = true)
    public Set<Act> acts(Person person, LearningAction action) {
        return isFollowed(person, action) ? acts.of(person, action) : Set.of();
    }

    /** Whether something may be done with it now; that of a closed case waits for another learning review. */
    @Transactional(readOnly = true)
    public boolean isFollowed(Person person, LearningAction action) {
        return action.reference() == null || actions.isFollowed(access.see(person, action.reference()));
    }

    /** Whether the person may add actions to the recommendations of that case. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Person person, IncidentReference reference) {
        CaseFile file = actions.readable(person, access.see(person, reference));
        return acts.mayManage(person, file.leadArea()) && actions.isFollowed(file);
    }

    /** The actions of a case, for the steps of its learning. */
    public List<LearningAction> of(CaseFile file) {
        return rows.of(file.id());
    }

    private LearningAction noted(Person person, SeenAction seen) {
        if (seen.file() != null) {
            access.noteReading(person, seen.file(), LookedAt.ACTIONS);
        }
        return seen.action();
    }
}
