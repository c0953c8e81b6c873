package org.practicereview.notification.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.ViewsOfPartners;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with what the partners think of notifying an incident. */
@Controller
@RequestMapping("/cases/{reference}/views")
class ViewPages {

    private final ViewsOfPartners views;
    private final CaseReader cases;
    private final CurrentPerson current;

    ViewPages(ViewsOfPartners views, CaseReader cases, CurrentPerson current) {
        this.views = views;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String views(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("read", views.see(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "cases/views";
    }

    @PostMapping("/{partner}/reconsideration")
    String reconsider(@PathVariable IncidentReference reference, @PathVariable String partner) {
        WorkTask task = views.reconsider(current.get(), reference, partner);
        return "redirect:/cases/" + reference + "/tasks/" + task.id();
    }
}
