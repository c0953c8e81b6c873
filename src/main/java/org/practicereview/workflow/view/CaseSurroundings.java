package org.practicereview.workflow.view;

import java.util.List;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.springframework.stereotype.Component;

/** What lies around a case: other cases that have to do with it, and what can be done beside its tasks. */
@Component
public class CaseSurroundings {

    private final CaseLinks links;
    private final Areas areas;
    private final List<CaseActs> stages;

    CaseSurroundings(CaseLinks links, Areas areas, List<CaseActs> stages) {
        this.links = links;
        this.areas = areas;
        this.stages = stages;
    }

    /** The cases that have to do with this one. */
    public List<SeenLink> links(SeenCase seen) {
        return links.of(seen.file(), seen.person()).stream()
                .map(link -> new SeenLink(
                        link, areas.find(link.area()).map(Area::name).orElse(link.area())))
                .toList();
    }

    /** What the person who looks may do now, beside the tasks. */
    public List<CaseAct> acts(SeenCase seen) {
        return stages.stream().flatMap(stage -> stage.of(seen).stream()).toList();
    }
}
