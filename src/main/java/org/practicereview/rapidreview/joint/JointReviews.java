package org.practicereview.rapidreview.joint;

import java.util.List;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One rapid review for each notified incident, led by the area of its place, with the other area in it (RR17): the other
 * area's people read the rapid review and what follows from it. The three partners of the area that leads decide and sign.
 */
@Service
@Transactional
public class JointReviews implements CaseActs {

    private static final Set<Role> MAY_CHANGE = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final CaseAccess access;
    private final LinkedAreas linked;
    private final Areas areas;
    private final Timeline timeline;

    JointReviews(CaseAccess access, LinkedAreas linked, Areas areas, Timeline timeline) {
        this.access = access;
        this.linked = linked;
        this.areas = areas;
        this.timeline = timeline;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        return goesOn(seen.file()) && seen.mayRead(Matter.RAPID_REVIEW)
                ? List.of(new CaseAct(
                        "jointAreas",
                        "Areas in the rapid review",
                        "/cases/" + seen.file().reference() + "/rapid-review/areas"))
                : List.of();
    }

    /**
     * The areas that take part besides the one that leads.
     *
     * @throws NotFound when the person may not read the rapid review, or there is none
     */
    @Transactional(readOnly = true)
    public List<LinkedArea> takingPart(Person person, IncidentReference reference) {
        return of(reading(person, reference));
    }

    /** The areas there are to choose from. */
    @Transactional(readOnly = true)
    public List<Area> others(Person person, IncidentReference reference) {
        CaseFile file = reading(person, reference);
        List<String> inIt = of(file).stream().map(LinkedArea::area).toList();
        return areas.all().stream()
                .filter(area -> !area.code().equals(file.leadArea()) && !inIt.contains(area.code()))
                .toList();
    }

    /** Whether the person may say which areas take part. */
    @Transactional(readOnly = true)
    public boolean mayChange(Person person, IncidentReference reference) {
        CaseFile file = reading(person, reference);
        return goesOn(file) && access.mayWork(person, file, MAY_CHANGE);
    }

    /**
     * Refuses where nothing can be changed.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person may not
     * @throws Conflict when the case has ended
     */
    @Transactional(readOnly = true)
    public void requireChanging(Person person, IncidentReference reference) {
        changing(person, reading(person, reference));
    }

    /** Lets an area take part in the rapid review; one that could not read the case can from now on. */
    public void join(Person person, IncidentReference reference, JoiningArea joining) {
        CaseFile file = changing(person, locked(person, reference));
        if (others(person, reference).stream().noneMatch(area -> area.code().equals(joining.area()))) {
            throw new InvalidAnswers("/area", "not-a-choice", "Choose an area that does not take part yet");
        }
        if (!linked.link(file, joining.area(), LinkedArea.Why.JOINT)) {
            linked.letReadMeanwhile(file, joining.area());
        }
        linked.join(file, joining.area(), joining.reason());
        timeline.add(
                file,
                person.id(),
                "area-joined",
                Matter.RAPID_REVIEW,
                "%s takes part in the rapid review".formatted(areas.nameOf(joining.area())));
    }

    /**
     * Ends that an area takes part in the rapid review. It reads the case on where it has to do with it otherwise.
     *
     * @throws NotFound when it does not take part
     */
    public void part(Person person, IncidentReference reference, String area) {
        CaseFile file = changing(person, locked(person, reference));
        LinkedArea link = of(file).stream()
                .filter(joint -> joint.area().equals(area))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (link.why() == LinkedArea.Why.JOINT && link.endReason() == null) {
            linked.unlink(file, area);
        } else {
            linked.part(file, area);
            endAgain(file, link);
        }
        timeline.add(
                file,
                person.id(),
                "area-parted",
                Matter.RAPID_REVIEW,
                "%s takes part in the rapid review no longer".formatted(areas.nameOf(area)));
    }

    /** What had ended before it took part, ends again for the same reason. */
    private void endAgain(CaseFile file, LinkedArea link) {
        if (link.endReason() != null) {
            linked.end(file, link.area(), link.endReason());
        }
    }

    private List<LinkedArea> of(CaseFile file) {
        return linked.of(file).stream().filter(LinkedArea::isJoint).toList();
    }

    private CaseFile reading(Person person, IncidentReference reference) {
        return readable(person, access.see(person, reference));
    }

    private CaseFile locked(Person person, IncidentReference reference) {
        return readable(person, access.lock(person, reference));
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (file.notifiedRoute() != Route.PANEL
                || !access.readable(person, file).contains(Matter.RAPID_REVIEW)) {
            throw new NotFound();
        }
        return file;
    }

    private CaseFile changing(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_CHANGE);
        if (!goesOn(file)) {
            throw new Conflict("case-ended", "This case has ended, so no other area joins it.");
        }
        return file;
    }

    private static boolean goesOn(CaseFile file) {
        return file.notifiedRoute() == Route.PANEL && !file.stage().isClosed();
    }
}
