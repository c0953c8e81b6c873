package org.practicereview.panel.consistency.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.panel.consistency.ComparableDecisions;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Comparable decisions of the Panel beside the one that is made. */
@Controller
class ComparablePages {

    private final ComparableDecisions decisions;
    private final CaseReader cases;
    private final CurrentPerson current;

    ComparablePages(ComparableDecisions decisions, CaseReader cases, CurrentPerson current) {
        this.decisions = decisions;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping("/cases/{reference}/panel/comparable-decisions")
    String comparable(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("decisions", decisions.to(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "panel/comparable-decisions";
    }
}
