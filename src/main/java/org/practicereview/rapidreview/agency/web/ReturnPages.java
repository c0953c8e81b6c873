package org.practicereview.rapidreview.agency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntConsumer;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyAnswers.Asked;
import org.practicereview.refusal.PathNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** What an account was asked for its agency, and its answers. */
@Controller
@RequestMapping("/returns")
class ReturnPages {

    private final AgencyAnswers answers;
    private final CurrentPerson current;
    private final ReturnForms forms;

    ReturnPages(AgencyAnswers answers, CurrentPerson current, ReturnForms forms) {
        this.answers = answers;
        this.current = current;
        this.forms = forms;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("all", answers.of(current.get()));
        return "rapidreview/returns";
    }

    @GetMapping("/{reference}/{number}")
    String show(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        return forms.show(account(reference, number), model);
    }

    @PostMapping("/{reference}/{number}")
    String typed(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        return forms.typed(account(reference, number), parameters, response, afterwards, model);
    }

    @GetMapping("/{reference}/{number}/check")
    String check(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        return forms.check(account(reference, number), model);
    }

    @PostMapping("/{reference}/{number}/check")
    String send(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        return forms.send(account(reference, number), parameters, response, model);
    }

    private ReturnForms.Way account(IncidentReference reference, String text) {
        Person person = current.get();
        int number = PathNumber.of(text);
        return new ReturnForms.Way() {
            @Override
            public String address() {
                return "/returns/" + reference + "/" + number;
            }

            @Override
            public Asked look() {
                return answers.one(person, reference, number);
            }

            @Override
            public Asked save(IntConsumer seen, JsonNode typed) {
                return answers.save(person, reference, number, seen, typed);
            }

            @Override
            public Asked send(IntConsumer seen, JsonNode sent) {
                return answers.send(person, reference, number, seen, sent);
            }
        };
    }
}
