package org.practicereview.notification.likely;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkKind;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two cases are found to be about the same incident: both go on, and each shows the other. */
@Service
public class SameIncidents implements CaseActs {

    private static final Set<Role> MAY_LINK = EnumSet.of(
            Role.LOCAL_AUTHORITY_NOTIFIER,
            Role.LOCAL_AUTHORITY_APPROVER,
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE);

    private final LikelyMatches likely;
    private final CaseAccess access;
    private final CaseLinks links;
    private final Timeline timeline;

    SameIncidents(LikelyMatches likely, CaseAccess access, CaseLinks links, Timeline timeline) {
        this.likely = likely;
        this.access = access;
        this.links = links;
        this.timeline = timeline;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        return access.mayWork(seen.person(), seen.file(), MAY_LINK)
                ? List.of(new CaseAct(
                        "likely",
                        "Look for the same incident in other cases",
                        "/cases/" + seen.file().reference() + "/likely"))
                : List.of();
    }

    /**
     * Cases that may be the same as this one.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person may not link it either
     */
    @Transactional
    public Found likely(Person person, IncidentReference reference) {
        CaseFile file = linking(person, reference);
        access.noteReading(person, file, LookedAt.LIKELY);
        return likely.of(person, file);
    }

    /**
     * Refuses whoever may not link the case; tells of no other case, and notes nothing.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person sees it only
     */
    @Transactional(readOnly = true)
    public void requireLinking(Person person, IncidentReference reference) {
        linking(person, reference);
    }

    private CaseFile linking(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        access.requireWork(person, file, MAY_LINK);
        return file;
    }

    /**
     * Links this case with another one that the person may see. Doing it twice is doing it once.
     *
     * @throws InvalidAnswers when there is no such other case for the person
     */
    @Transactional
    public void link(Person person, IncidentReference reference, SameIncident same) {
        linking(person, reference);
        IncidentReference otherReference = new IncidentReference(same.other());
        if (otherReference.equals(reference)) {
            throw new InvalidAnswers("/other", "same-case", "Enter the reference of the other case, not of this one");
        }
        lockInOrder(person, reference, otherReference);
        CaseFile file = access.see(person, reference);
        CaseFile other = access.see(person, otherReference);
        boolean linked = links.of(file, person).stream()
                .anyMatch(link -> link.kind() == LinkKind.SAME_INCIDENT && otherReference.equals(link.other()));
        if (!linked) {
            links.link(file, other, LinkKind.SAME_INCIDENT, person.id());
            for (CaseFile end : List.of(file, other)) {
                timeline.add(end, person.id(), "same-incident", Matter.CASE, "Linked with another case: same incident");
            }
        }
    }

    /**
     * Locks both cases in the same order whichever is linked with which, so that two who link both ways do not wait for
     * each other.
     */
    private void lockInOrder(Person person, IncidentReference reference, IncidentReference other) {
        try {
            Stream.of(reference.value(), other.value())
                    .sorted()
                    .map(IncidentReference::new)
                    .forEach(each -> access.lock(person, each));
        } catch (NotFound unknown) {
            throw new InvalidAnswers("/other", "not-a-case", "Enter the reference of a case that you can see");
        }
    }
}
