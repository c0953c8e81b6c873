package org.practicereview.panel.queue.web;

import java.util.Map;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.panel.queue.PanelQueue;
import org.practicereview.workflow.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of the Panel. */
@Controller
class QueuePages {

    private static final String PATH = "/panel/queue";

    private final PanelQueue queue;
    private final CurrentPerson current;

    QueuePages(PanelQueue queue, CurrentPerson current) {
        this.queue = queue;
        this.current = current;
    }

    @GetMapping(PATH)
    String queue(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given);
        Paging paging = Paging.of(parameters, Map.of(), PATH);
        model.addAttribute("list", queue.page(current.get(), paging.page(), Paging.SIZE));
        model.addAttribute("paging", paging);
        model.addAttribute("parameterErrors", parameters.errors());
        return "panel/queue";
    }
}
