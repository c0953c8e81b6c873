package org.practicereview.notification.authority;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.notification.ConcernedAreas;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The areas that have to do with a case besides the one that leads (N16): whoever leads says which they are, and may end
 * that one of them reads the case.
 */
@Service
@Transactional
public class OtherAreas implements CaseActs {

    private static final Set<Role> MAY_CHANGE =
            Set.of(Role.LOCAL_AUTHORITY_APPROVER, Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final CaseAccess access;
    private final LinkedAreas linked;
    private final ConcernedAreas concerned;
    private final HandOvers handOvers;
    private final Timeline timeline;
    private final Areas areas;

    OtherAreas(
            CaseAccess access,
            LinkedAreas linked,
            ConcernedAreas concerned,
            HandOvers handOvers,
            Timeline timeline,
            Areas areas) {
        this.access = access;
        this.linked = linked;
        this.concerned = concerned;
        this.handOvers = handOvers;
        this.timeline = timeline;
        this.areas = areas;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        return mayChange(seen.person(), seen.file())
                ? List.of(new CaseAct(
                        "areas",
                        "See or correct the areas in this case",
                        "/cases/" + seen.file().reference() + "/areas"))
                : List.of();
    }

    /** Whether the person may say which areas these are. */
    public boolean mayChange(Person person, CaseFile file) {
        return access.mayWork(person, file, MAY_CHANGE);
    }

    /**
     * Refuses whoever may not.
     *
     * @throws NotPermitted when the person does not lead
     */
    public void requireChanging(Person person, IncidentReference reference) {
        access.requireWork(person, access.see(person, reference), MAY_CHANGE);
    }

    /** The areas that may read the case without leading it; for whoever leads it also those that no longer may. */
    public List<LinkedArea> of(Person person, CaseFile file) {
        boolean all = access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT);
        Set<String> own = person.areas(Role.Reach.AREA);
        return linked.of(file).stream()
                .filter(area -> all || area.mayRead() && area.isToldTo(own))
                .toList();
    }

    /** What is known of them, as answers to start with. */
    public NamedAreas named(CaseFile file) {
        return NamedAreas.of(file.areas());
    }

    /**
     * Says anew whose areas the incident has to do with. Who is named may read the case from now on; who is named no longer
     * reads on until that is ended.
     *
     * @param seen refuses a version of the case that was not looked at
     * @throws NotPermitted when the person does not lead
     */
    public CaseFile name(Person person, IncidentReference reference, NamedAreas named, IntConsumer seen) {
        CaseFile file = access.lock(person, reference);
        access.requireWork(person, file, MAY_CHANGE);
        seen.accept(file.version());
        IncidentAreas known = named.known();
        concerned.requireKnown(known);
        concerned.requireFitting(file, known);
        if (known.equals(file.areas())) {
            return file;
        }
        timeline.add(
                file, person.id(), "areas-corrected", Matter.NOTIFICATION_DRAFT, "Areas of the incident corrected");
        return concerned.keep(file, known, file.incident().facts().residence(), person.id());
    }

    /**
     * The link, for whoever may end it.
     *
     * @throws NotFound when there is no such area in the case
     * @throws Conflict when it may no longer read the case, or is asked to lead it
     */
    public LinkedArea requireEnding(Person person, IncidentReference reference, String area) {
        return ending(person, access.see(person, reference), area);
    }

    /** Ends that the area reads the case. */
    public void end(Person person, IncidentReference reference, String area, EndedAccess ended) {
        CaseFile file = access.lock(person, reference);
        ending(person, file, area);
        linked.end(file, area, ended.reason());
        timeline.add(
                file,
                person.id(),
                "area-access-ended",
                Matter.NOTIFICATION_DRAFT,
                "%s may no longer read this case".formatted(areas.nameOf(area)));
    }

    /**
     * Lets an area whose reading was ended read the case again.
     *
     * @throws Conflict when it may anyway
     */
    public void restore(Person person, IncidentReference reference, String area) {
        CaseFile file = access.lock(person, reference);
        if (link(person, file, area).mayRead()) {
            throw new Conflict("area-reads", "That area may read this case.");
        }
        linked.restore(file, area);
        timeline.add(
                file,
                person.id(),
                "area-access-restored",
                Matter.NOTIFICATION_DRAFT,
                "%s may read this case again".formatted(areas.nameOf(area)));
    }

    private LinkedArea ending(Person person, CaseFile file, String area) {
        LinkedArea link = link(person, file, area);
        if (!link.mayRead()) {
            throw new Conflict("access-ended", "That area may no longer read this case.");
        }
        if (handOvers.open(file).filter(asked -> asked.to().equals(area)).isPresent()) {
            throw new Conflict(
                    "hand-over-proposed", "That area is asked to lead this case. Take the proposal back instead.");
        }
        return link;
    }

    private LinkedArea link(Person person, CaseFile file, String area) {
        access.requireWork(person, file, MAY_CHANGE);
        return linked.find(file, area).orElseThrow(NotFound::new);
    }
}
