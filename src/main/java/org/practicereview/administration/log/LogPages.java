package org.practicereview.administration.log;

import java.util.Map;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.workflow.api.ListParameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log as a page. */
@Controller
class LogPages {

    private final LogReader reader;

    LogPages(LogReader reader) {
        this.reader = reader;
    }

    @GetMapping("/administration/log")
    String log(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given);
        ListParameters list = ListParameters.of(parameters);
        model.addAttribute("entries", reader.page(list.page(), list.size()));
        model.addAttribute("parameterErrors", parameters.errors());
        return "administration/log";
    }
}
