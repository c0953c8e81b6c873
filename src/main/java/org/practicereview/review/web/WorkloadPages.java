package org.practicereview.review.web;

import java.util.Map;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.review.Workload;
import org.practicereview.reviewer.RegisterFilter;
import org.practicereview.workflow.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much each reviewer leads. */
@Controller
class WorkloadPages {

    private final Workload workload;
    private final CurrentPerson current;

    WorkloadPages(Workload workload, CurrentPerson current) {
        this.workload = workload;
        this.current = current;
    }

    @GetMapping("/reviewers/workload")
    String page(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given);
        RegisterFilter everybody = RegisterFilter.of(new QueryParameters(Map.of()));
        Paging paging = Paging.of(parameters, Map.of(), "/reviewers/workload");
        model.addAttribute("list", workload.page(current.get(), everybody, paging.page(), Paging.SIZE));
        model.addAttribute("paging", paging);
        model.addAttribute("parameterErrors", parameters.errors());
        return "reviewer/workload";
    }
}
