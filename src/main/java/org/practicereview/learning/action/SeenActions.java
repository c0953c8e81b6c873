package org.practicereview.learning.action;

import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.LearningModel;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.TaskList;
import org.springframework.stereotype.Component;

/** Finds actions for those who may read them: of a case, or of an area where they follow from a national review. */
@Component
class SeenActions {

    private final LearningActionRows rows;
    private final LearningAreas areas;
    private final TaskList tasks;
    private final CaseAccess access;

    SeenActions(LearningActionRows rows, LearningAreas areas, TaskList tasks, CaseAccess access) {
        this.rows = rows;
        this.areas = areas;
        this.tasks = tasks;
        this.access = access;
    }

    /**
     * One action of a case that the person may see.
     *
     * @throws NotFound when there is none that the person may read
     */
    SeenAction see(Person person, long id) {
        LearningAction action = find(id);
        if (action.reference() == null) {
            requireArea(person, action);
            return new SeenAction(null, action);
        }
        return new SeenAction(readable(person, access.see(person, action.reference())), action);
    }

    /** One action, whoever asks for it. */
    LearningAction find(long id) {
        return rows.one(id).orElseThrow(NotFound::new);
    }

    /**
     * The case, whose learning the person may read.
     *
     * @throws NotFound when the person may not
     */
    CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.LEARNING)) {
            throw new NotFound();
        }
        return file;
    }

    /**
     * Whether the actions of a case are carried out or verified: by the steps of the model that are open, whatever the
     * case was.
     */
    boolean isFollowed(CaseFile file) {
        return tasks.of(file.id()).stream()
                .anyMatch(task -> task.isOpen() && LearningModel.FOLLOWING.contains(task.key()));
    }

    /** Refuses with a {@link Conflict} while the actions of the case are neither carried out nor verified. */
    void requireFollowed(CaseFile file) {
        if (!isFollowed(file)) {
            throw new Conflict(
                    "learning-not-open",
                    "The actions of this case are closed, or it has not come so far. Where it has come to its end, open"
                            + " another learning review to follow them up.");
        }
    }

    private void requireArea(Person person, LearningAction action) {
        if (!areas.of(person).contains(action.area())) {
            throw new NotFound();
        }
    }
}
