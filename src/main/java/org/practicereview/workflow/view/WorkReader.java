package org.practicereview.workflow.view;

import org.jspecify.annotations.Nullable;
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

    /**
     * A page of a view, and how many tasks each has.
     *
     * @param view which is shown
     */
    public record Listed(WorkList.View view, WorkList.Counts counts, PageOf<ListedTask> page) {}

    /** The work of that view or, when none is named, of the usual one. */
    public Listed page(Person person, WorkList.@Nullable View chosen, int number, int size) {
        WorkList.Listed found = work.page(person, chosen, number, size);
        return new Listed(found.view(), found.counts(), found.page().map(this::listed));
    }

    private ListedTask listed(WorkItem item) {
        Clock clock = item.deadline() == null ? null : clocks.of(item.deadline());
        return new ListedTask(
                new SeenTask(item.task(), true, item.assigneeName(), null, clock, item.plannedOn(), null),
                item.leadArea(),
                item.stage());
    }
}
