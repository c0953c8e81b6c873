package org.practicereview.panel.pack;

import java.time.LocalDate;
import java.util.List;
import org.practicereview.casefile.CaseLink;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.panel.queue.QueuedCase;
import org.practicereview.workflow.Facts;

/**
 * What the Panel considers, for one reader.
 *
 * @param on the day it was put together
 * @param reader for whom
 * @param items the agenda, in the order of the queue
 * @param withheld what is on the agenda and kept from this reader by a conflict of interest
 * @param criteria the criteria sheet: what is decided against, by edition
 */
public record PanelPack(
        LocalDate on, String reader, List<Item> items, List<IncidentReference> withheld, List<Facts> criteria) {

    /**
     * A case of the agenda.
     *
     * @param summary what the rapid review says without names, and what the partners decided by criterion
     * @param related earlier cases that have to do with it
     */
    public record Item(QueuedCase queued, List<Facts> summary, List<CaseLink> related) {}
}
