package org.practicereview.workflow.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicereview.casefile.CaseLink;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Role;
import org.springframework.stereotype.Component;

/** What lies around a case: other cases and areas that have to do with it, what to know of it and to do beside its tasks. */
@Component
public class CaseSurroundings {

    private final CaseLinks links;
    private final Areas areas;
    private final LinkedAreas linkedAreas;
    private final List<CaseActs> stages;
    private final List<CaseNotices> warning;

    CaseSurroundings(
            CaseLinks links, Areas areas, LinkedAreas linkedAreas, List<CaseActs> stages, List<CaseNotices> warning) {
        this.links = links;
        this.areas = areas;
        this.linkedAreas = linkedAreas;
        this.stages = stages;
        this.warning = warning;
    }

    /** The cases that have to do with this one. */
    public List<SeenLink> links(SeenCase seen) {
        List<CaseLink> linked = links.of(seen.file(), seen.person());
        Map<String, String> names =
                areas.namesOf(linked.stream().map(CaseLink::area).toList());
        return linked.stream()
                .map(link -> new SeenLink(link, names.get(link.area())))
                .toList();
    }

    /** The areas besides the lead area that may read it. */
    public List<SeenArea> areas(SeenCase seen) {
        boolean all = seen.mayRead(Matter.NOTIFICATION_DRAFT);
        Set<String> own = seen.person().areas(Role.Reach.AREA);
        return named(linkedAreas.of(seen.file()).stream()
                .filter(LinkedArea::mayRead)
                .filter(linked -> all || linked.isToldTo(own))
                .toList());
    }

    /** These areas with their names, in one statement. */
    public List<SeenArea> named(List<LinkedArea> linked) {
        Map<String, String> names =
                areas.namesOf(linked.stream().map(LinkedArea::area).toList());
        return linked.stream()
                .map(link -> new SeenArea(link, names.get(link.area())))
                .toList();
    }

    /** What the person who looks must know now. */
    public List<CaseNotice> notices(SeenCase seen) {
        return warning.stream().flatMap(stage -> stage.of(seen).stream()).toList();
    }

    /** What the person who looks may do now, beside the tasks. */
    public List<CaseAct> acts(SeenCase seen) {
        return stages.stream().flatMap(stage -> stage.of(seen).stream()).toList();
    }
}
