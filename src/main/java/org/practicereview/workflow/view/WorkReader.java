package org.practicereview.workflow.view;

import org.practicereview.casefile.PageOf;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.WorkItem;
import org.practicereview.workflow.WorkList;
import org.springframework.stereotype.Service;

/** What waits for a person, with its dates in words. */
@Service
public class WorkReader {

    private final WorkList work;
    private final Clocks clocks;

    WorkReader(WorkList work, Clocks clocks) {
        this.work = work;
        this.clocks = clocks;
    }

    public PageOf<ListedTask> page(Person person, WorkList.View view, int number, int size) {
        return page(person, view, number, size, work.counts(person));
    }

    /** The same for whoever has counted already. */
    public PageOf<ListedTask> page(Person person, WorkList.View view, int number, int size, WorkList.Counts counts) {
        return work.page(person, view, number, size, counts).map(this::listed);
    }

    private ListedTask listed(WorkItem item) {
        Clock clock = item.deadline() == null ? null : clocks.of(item.deadline());
        return new ListedTask(
                new SeenTask(item.task(), true, item.assigneeName(), null, clock, item.plannedOn(), null),
                item.leadArea(),
                item.stage());
    }
}
