package org.practicereview.workflow.web;

import java.util.List;
import java.util.Map;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.WorkList;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.practicereview.workflow.view.FollowUps;
import org.practicereview.workflow.view.WorkReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My work: what I have taken, and what my team has to do. */
@Controller
class WorkPages {

    private final CurrentPerson current;
    private final WorkReader reader;
    private final List<AwaitedAnswers> stages;
    private final FollowUps followUps;

    WorkPages(CurrentPerson current, WorkReader reader, List<AwaitedAnswers> stages, FollowUps followUps) {
        this.current = current;
        this.reader = reader;
        this.stages = stages;
        this.followUps = followUps;
    }

    @GetMapping("/work")
    String work(@RequestParam Map<String, String> given, Model model) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given);
        WorkList.View chosen = parameters.choice("view", WorkList.View.class);
        int page = Paging.number(parameters);
        WorkReader.Listed listed = reader.page(person, chosen, page, Paging.SIZE);
        WorkList.View view = listed.view();
        Paging paging = Paging.of(page, Map.of("view", view.name().toLowerCase()), "/work");
        model.addAttribute("view", view.name());
        model.addAttribute(
                "awaited",
                stages.stream()
                        .flatMap(stage -> stage.awaitedFrom(person).stream())
                        .toList());
        model.addAttribute("followUps", followUps.of(person));
        model.addAttribute("counts", listed.counts());
        model.addAttribute("list", listed.page());
        model.addAttribute("paging", paging);
        model.addAttribute("parameterErrors", parameters.errors());
        return "work/work";
    }
}
