package org.practicereview.panel.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.panel.BothViews;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the partners and the Panel think, side by side. */
@Controller
class BothViewsPages {

    private final BothViews bothViews;
    private final CaseReader cases;
    private final CurrentPerson current;

    BothViewsPages(BothViews bothViews, CaseReader cases, CurrentPerson current) {
        this.bothViews = bothViews;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping("/cases/{reference}/panel/both-views")
    String bothViews(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("views", bothViews.of(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "panel/both-views";
    }
}
