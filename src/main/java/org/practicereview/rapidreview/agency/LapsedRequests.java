package org.practicereview.rapidreview.agency;

import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;

/** What was asked and not answered when the rapid review was sent: nobody waits for it any more (RR9). */
@Component
public class LapsedRequests {

    private final AgencyRequestRows rows;
    private final Timeline timeline;

    LapsedRequests(AgencyRequestRows rows, Timeline timeline) {
        this.rows = rows;
        this.timeline = timeline;
    }

    /** Lets every request that is still awaited lapse; the case is locked. */
    public void lapse(CaseFile file, Person by) {
        rows.of(file.id()).stream()
                .filter(request -> request.state().isAwaited())
                .forEach(request -> lapse(file, by, request));
    }

    private void lapse(CaseFile file, Person by, AgencyRequest request) {
        rows.state(request, RequestState.LAPSED, null);
        timeline.add(
                file,
                by.id(),
                "agency-request-lapsed",
                Matter.AGENCY_RETURNS,
                "Agency request %d, %s: not answered before the rapid review was sent"
                        .formatted(request.number(), request.agency()));
    }
}
