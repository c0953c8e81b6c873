package org.practicereview.workflow.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why this date? For every date that is shown of a case. */
@Controller
class DatePages {

    private final CurrentPerson current;
    private final CaseReader cases;
    private final WhyReader dates;

    DatePages(CurrentPerson current, CaseReader cases, WhyReader dates) {
        this.current = current;
        this.cases = cases;
        this.dates = dates;
    }

    @GetMapping("/cases/{reference}/dates/{date}")
    String why(@PathVariable IncidentReference reference, @PathVariable String date, Model model) {
        SeenCase seen = cases.see(current.get(), reference);
        model.addAttribute("seen", seen);
        model.addAttribute("why", dates.of(seen, date));
        return "cases/why";
    }
}
