package org.practicereview.workflow.web;

import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseSurroundings;
import org.practicereview.workflow.view.CaseTasks;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: summary, timeline, tasks and decisions, each as far as the person may read it. */
@Controller
@RequestMapping("/cases/{reference}")
class CasePages {

    private final CurrentPerson current;
    private final CaseReader cases;
    private final CaseTasks tasks;
    private final WhyReader dates;
    private final CaseSurroundings surroundings;

    CasePages(
            CurrentPerson current, CaseReader cases, CaseTasks tasks, WhyReader dates, CaseSurroundings surroundings) {
        this.current = current;
        this.cases = cases;
        this.tasks = tasks;
        this.dates = dates;
        this.surroundings = surroundings;
    }

    @GetMapping
    String summary(@PathVariable IncidentReference reference, Model model) {
        SeenCase seen = see(reference, model);
        model.addAttribute("children", cases.children(seen));
        model.addAttribute("workedOut", dates.workedOut(seen));
        model.addAttribute("links", surroundings.links(seen));
        model.addAttribute("otherAreas", surroundings.areas(seen));
        model.addAttribute("notices", surroundings.notices(seen));
        model.addAttribute("acts", surroundings.acts(seen));
        model.addAttribute(
                "todo",
                tasks.of(seen).stream().filter(task -> task.task().isOpen()).toList());
        return "cases/summary";
    }

    @GetMapping("/timeline")
    String timeline(@PathVariable IncidentReference reference, @RequestParam Map<String, String> given, Model model) {
        SeenCase seen = see(reference, model);
        Paging paging = Paging.of(new QueryParameters(given), Map.of(), "/cases/" + reference + "/timeline");
        model.addAttribute("list", cases.timeline(seen, paging.page(), Paging.SIZE));
        model.addAttribute("paging", paging);
        return "cases/timeline";
    }

    @GetMapping("/tasks")
    String tasks(@PathVariable IncidentReference reference, Model model) {
        model.addAttribute("tasks", tasks.of(see(reference, model)));
        return "cases/tasks";
    }

    @GetMapping("/decisions")
    String decisions(@PathVariable IncidentReference reference, Model model) {
        model.addAttribute("decisions", tasks.decisions(see(reference, model)));
        return "cases/decisions";
    }

    private SeenCase see(IncidentReference reference, Model model) {
        SeenCase seen = cases.see(current.get(), reference);
        model.addAttribute("seen", seen);
        return seen;
    }
}
