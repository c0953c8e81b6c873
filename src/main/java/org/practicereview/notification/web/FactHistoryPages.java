package org.practicereview.notification.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.FactHistory;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page with every version of the facts of an incident. */
@Controller
class FactHistoryPages {

    private final FactHistory history;
    private final CaseReader cases;
    private final CurrentPerson current;

    FactHistoryPages(FactHistory history, CaseReader cases, CurrentPerson current) {
        this.history = history;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping("/cases/{reference}/facts")
    String versions(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("versions", history.of(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "cases/facts";
    }
}
