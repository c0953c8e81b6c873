package org.practicereview.notification;

import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the partners on whether to notify: read beside the case, and thought over again until it is decided (N10). */
@Service
@Transactional
public class ViewsOfPartners {

    private final PartnerViews views;
    private final CaseAccess access;
    private final TaskList tasks;
    private final CaseWorkflow workflow;

    ViewsOfPartners(PartnerViews views, CaseAccess access, TaskList tasks, CaseWorkflow workflow) {
        this.views = views;
        this.access = access;
        this.tasks = tasks;
        this.workflow = workflow;
    }

    /**
     * What a person may read of the views.
     *
     * @param asked whether there were partners to ask
     * @param decided whether the decision is taken; then nobody changes a view any more
     */
    public record Seen(boolean asked, boolean decided, List<SeenView> views) {}

    /**
     * The view of one partner.
     *
     * @param mayReconsider whether the one who reads may think it over again, now
     */
    public record SeenView(PartnerView view, boolean mayReconsider) {}

    /**
     * All three; that they were looked at is noted.
     *
     * @throws NotFound when the person may not read how it is weighed whether to notify
     */
    public Seen see(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        requireReadable(person, file);
        access.noteReading(person, file, LookedAt.VIEWS);
        List<SeenView> seen = views.of(file).stream()
                .map(view -> new SeenView(view, mayReconsider(person, file, view)))
                .toList();
        return new Seen(
                views.areAsked(file),
                open(file, SpineModel.DECIDE_WHETHER_TO_NOTIFY).isEmpty(),
                seen);
    }

    /**
     * A partner thinks again: the step in which it gave its view is opened once more. Its view stands until it gives
     * another.
     *
     * @return the step to do
     * @throws Conflict when there is no view yet, when the step is open already, or when it has been decided
     */
    public WorkTask reconsider(Person person, IncidentReference reference, String name) {
        CaseFile file = access.lock(person, reference);
        requireReadable(person, file);
        access.requireWork(person, file, Role.DELEGATED_PARTNERS);
        PartnerView view = views.of(file).stream()
                .filter(each -> each.partner().name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
        access.requireWork(person, file, List.of(view.partner().delegate()));
        if (open(file, SpineModel.DECIDE_WHETHER_TO_NOTIFY).isEmpty()) {
            throw new Conflict("decided-already", "It has been decided whether to notify. Views stay as they were.");
        }
        if (!mayReconsider(person, file, view)) {
            throw new Conflict("view-not-given", "There is no view to change: the step to give it is still open.");
        }
        workflow.goOn(reference, view.partner().thinksAgain());
        return open(file, view.partner().givesView()).orElseThrow();
    }

    private boolean mayReconsider(Person person, CaseFile file, PartnerView view) {
        return view.given() != null
                && access.mayWork(person, file, List.of(view.partner().delegate()))
                && open(file, SpineModel.DECIDE_WHETHER_TO_NOTIFY).isPresent()
                && open(file, view.partner().givesView()).isEmpty();
    }

    private void requireReadable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT)) {
            throw new NotFound();
        }
    }

    private Optional<WorkTask> open(CaseFile file, StepKey step) {
        return tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && task.key().equals(step))
                .findFirst();
    }
}
