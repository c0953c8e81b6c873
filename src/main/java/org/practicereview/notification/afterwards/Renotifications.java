package org.practicereview.notification.afterwards;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkKind;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.guidance.Route;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.Incidents.Recorded;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.notification.likely.Found;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An incident of which nobody was notified, or whose notification was withdrawn, is to be notified after all: as a new case with clocks of its own, linked to the
 * old one, which stays as it is (rule book, section 10, step 7a).
 */
@Service
public class Renotifications implements CaseActs {

    private static final Set<Role> MAY_NOTIFY_AGAIN =
            Set.of(Role.LOCAL_AUTHORITY_NOTIFIER, Role.LOCAL_AUTHORITY_APPROVER);
    private static final Set<Stage> NOTHING_NOTIFIED =
            Set.of(Stage.NOT_NOTIFIED, Stage.WITHDRAWN, Stage.CLOSED_AS_DUPLICATE);

    private final Incidents incidents;
    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseLinks links;
    private final Timeline timeline;

    Renotifications(Incidents incidents, CaseAccess access, CaseFiles files, CaseLinks links, Timeline timeline) {
        this.incidents = incidents;
        this.access = access;
        this.files = files;
        this.links = links;
        this.timeline = timeline;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        boolean may = isNotNotified(file)
                && access.mayWork(seen.person(), file, MAY_NOTIFY_AGAIN)
                && !links.isLinkedTo(file, LinkKind.RENOTIFICATION_OF);
        return may
                ? List.of(new CaseAct(
                        "renotification",
                        "Notify again as a new case",
                        "/cases/" + file.reference() + "/renotification"))
                : List.of();
    }

    /**
     * What is known of the incident, as answers to start with. The days from which the clocks run are left out: the new case
     * has its own. That it was read is noted.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person may not notify again
     * @throws Conflict when the case goes on, or was notified again already
     */
    @Transactional
    public RecordedIncident proposed(Person person, IncidentReference reference) {
        CaseFile file = ended(person, access.see(person, reference));
        access.noteReading(person, file, LookedAt.RENOTIFICATION);
        return RecordedIncident.again(file, files.children(file.id()));
    }

    /**
     * Cases beside the old one that may be the same incident, as far as the person may know of them: somebody else may have
     * recorded it again already (F2). That is noted.
     */
    @Transactional
    public Found likely(Person person, IncidentReference reference, RecordedIncident incident) {
        ended(person, access.see(person, reference));
        return incidents.likely(person, incident).without(reference);
    }

    /**
     * Opens the new case and links it to the old one, both or neither.
     *
     * @param incident read only once it is clear that the person may do this
     * @param matchesSeen whether the person looked at other cases that may be the same and says that it is none of them
     * @throws org.practicereview.notification.likely.LikelyMatchesFound when there are some and nobody has looked at them
     */
    @Transactional
    public Recorded record(
            Person person, IncidentReference reference, Supplier<RecordedIncident> incident, boolean matchesSeen) {
        CaseFile old = ended(person, access.lock(person, reference));
        RecordedIncident again = incident.get();
        Recorded recorded =
                incidents.record(person, again, incidents.likely(person, again).without(reference), matchesSeen);
        links.link(recorded.file(), old, LinkKind.RENOTIFICATION_OF, person.id());
        timeline.add(old, person.id(), "notified-again", Matter.CASE, "Recorded again as a new case");
        timeline.add(
                recorded.file(), person.id(), "renotification", Matter.CASE, "Recorded again after an earlier case");
        return recorded;
    }

    /** What was withdrawn from the Panel, and only the Secretary of State and Ofsted still have, is notified again as well. */
    private static boolean isNotNotified(CaseFile file) {
        return NOTHING_NOTIFIED.contains(file.stage())
                || file.stage() == Stage.CLOSED_WITHOUT_RAPID_REVIEW && file.notifiedRoute() == Route.PANEL;
    }

    private CaseFile ended(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_NOTIFY_AGAIN);
        if (!isNotNotified(file)) {
            throw new Conflict("case-goes-on", "This case goes on, so there is nothing to notify again.");
        }
        if (links.isLinkedTo(file, LinkKind.RENOTIFICATION_OF)) {
            throw new Conflict("notified-again", "This case was notified again already. Go on in the new case.");
        }
        return file;
    }
}
