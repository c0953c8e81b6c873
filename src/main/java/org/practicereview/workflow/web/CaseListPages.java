package org.practicereview.workflow.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.Counting;
import org.practicereview.casefile.Stage;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.view.CaseFilters;
import org.practicereview.workflow.view.CaseListReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases a person may see; what the list is narrowed to stands in its address. */
@Controller
class CaseListPages {

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS = Map.of(
            "text",
            "Reference or place",
            "stage",
            "Stage",
            "area",
            "Area that leads",
            "state",
            "State",
            "counting",
            "In statistics",
            "overdue",
            "Only overdue ones");

    private static final Set<String> NARROWING = Set.of("stage", "area", "text", "state", "counting", "overdue");

    private final CurrentPerson current;
    private final CaseListReader cases;
    private final Areas areas;

    CaseListPages(CurrentPerson current, CaseListReader cases, Areas areas) {
        this.current = current;
        this.cases = cases;
        this.areas = areas;
    }

    @GetMapping("/cases")
    String cases(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        CaseFilter filter = CaseFilters.of(parameters);
        Paging paging = Paging.of(parameters, narrowing(given), "/cases");
        model.addAttribute("filter", filter);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("countings", Counting.values());
        model.addAttribute("areas", areas.all());
        model.addAttribute("list", cases.page(current.get(), filter, paging.page(), Paging.SIZE));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "worksForAnArea", !current.get().areas(Role.Reach.AREA).isEmpty());
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        return "cases/list";
    }

    private static Map<String, String> narrowing(Map<String, String> given) {
        return given.entrySet().stream()
                .filter(entry -> NARROWING.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
