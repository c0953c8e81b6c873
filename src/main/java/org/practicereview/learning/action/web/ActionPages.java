package org.practicereview.learning.action.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.practicereview.calendar.England;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.learning.action.ActionEvent;
import org.practicereview.learning.action.AreaActions;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All actions of a partnership, as a list and a file, and one of them with what happened to it. */
@Controller
@RequestMapping("/learning/actions")
class ActionPages {

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS = Map.of(
            "state", "State", "owner", "Owner", "theme", "About", "overdue", "Overdue only", "mine", "Mine only");

    private final LearningActions actions;
    private final AreaActions all;
    private final ActionFilters filters;
    private final LearningTerms terms;
    private final Areas areas;
    private final People people;
    private final CurrentPerson current;
    private final Clock clock;

    ActionPages(
            LearningActions actions,
            AreaActions all,
            ActionFilters filters,
            LearningTerms terms,
            Areas areas,
            People people,
            CurrentPerson current,
            Clock clock) {
        this.actions = actions;
        this.all = all;
        this.filters = filters;
        this.terms = terms;
        this.areas = areas;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String all(@RequestParam Map<String, String> given, Model model) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        ActionFilters.Asked asked = filters.read(parameters, person);
        Paging paging = Paging.of(parameters, asked.narrowing(), "/learning/actions");
        model.addAttribute("list", all.page(person, asked.filter(), paging.page(), Paging.SIZE));
        model.addAttribute("filter", asked.filter());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "copy",
                paging.address().replace("/actions?", "/actions/copy.csv?").replace("page=", ""));
        model.addAttribute("terms", terms);
        model.addAttribute("today", England.today(clock));
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        return "learning/actions";
    }

    @GetMapping("/copy.csv")
    ResponseEntity<byte[]> copy(@RequestParam Map<String, String> given) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given);
        return ActionsCopy.of(all.all(person, filters.read(parameters, person).filter()), terms, England.today(clock));
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        Person person = current.get();
        LearningAction action = actions.one(person, PathNumber.of(number));
        List<ActionEvent> events = actions.events(action);
        model.addAttribute("action", action);
        model.addAttribute("events", events);
        model.addAttribute(
                "names",
                people.names(
                        events.stream().flatMap(ActionEvent::people).distinct().toList()));
        model.addAttribute(
                "acts", actions.acts(person, action).stream().map(ActWords::of).toList());
        model.addAttribute("isFollowed", actions.isFollowed(person, action));
        model.addAttribute("area", areas.nameOf(action.area()));
        model.addAttribute("theme", terms.theme(action.theme()));
        model.addAttribute("today", England.today(clock));
        return "learning/action";
    }
}
