package org.practicereview.web.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.NewPassword;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SetUpLink;
import org.practicereview.organisation.SetUpLinks;
import org.practicereview.refusal.NotFound;
import org.practicereview.web.security.ReturnPath;
import org.practicereview.web.security.SecondStep;
import org.springframework.http.HttpStatus;
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

/** The page behind a set-up link. A link that was used, has expired or never was is not found. */
@Controller
@RequestMapping("/set-up/{token}")
class SetUpPages {

    private static final Form FORM = Form.of(FirstAdministrator.class);
    private static final Form NOTHING_ELSE = new Form(FirstAdministrator.class, List.of());

    private final SetUpLinks links;
    private final People people;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SecondStep steps;

    SetUpPages(
            SetUpLinks links,
            People people,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SecondStep steps) {
        this.links = links;
        this.people = people;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.steps = steps;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        Form form = form(link(token));
        TypedForm typed = typedBefore.begin(form);
        model.addAttribute("typed", typed);
        return "set-up/set-up";
    }

    @PostMapping
    String setUp(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        SetUpLink link = link(token);
        JsonNode answers = pageAnswers.read(Map.copyOf(parameters), form(link));
        try {
            Person person = link.isForFirstAdministrator()
                    ? firstAdministrator(token, answers, parameters)
                    : choosePassword(
                            token, link, parameters, request.getSession().getId());
            String next = steps.afterPassword(person, ReturnPath.home(person), request, response);
            afterwards.addFlashAttribute(
                    "notice",
                    next.equals(SecondStep.PAGE)
                            ? "Your password is set."
                            : "Your password is set and you are signed in.");
            return "redirect:" + next;
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", new TypedForm(form(link), answers, invalid.errors()));
            return "set-up/set-up";
        }
    }

    private Person firstAdministrator(String token, JsonNode answers, MultiValueMap<String, String> parameters) {
        String password = first(parameters, "password");
        AnswerErrors errors = new AnswerErrors();
        FirstAdministrator administrator = null;
        try {
            administrator = reader.read(answers, FirstAdministrator.class);
        } catch (InvalidAnswers invalid) {
            invalid.errors().forEach(error -> errors.add(error.pointer(), error.code(), error.message()));
        }
        String username = administrator == null ? "" : administrator.username();
        NewPassword.check(password, first(parameters, "passwordAgain"), username, errors);
        errors.refuseIfAny();
        return links.setUpFirstAdministrator(token, username, administrator.name(), password);
    }

    private Person choosePassword(
            String token, SetUpLink link, MultiValueMap<String, String> parameters, String session) {
        String password = first(parameters, "password");
        String username = Optional.ofNullable(link.person())
                .flatMap(people::find)
                .map(Person::username)
                .orElse("");
        AnswerErrors errors = new AnswerErrors();
        NewPassword.check(password, first(parameters, "passwordAgain"), username, errors);
        errors.refuseIfAny();
        return links.choosePassword(token, password, session);
    }

    private SetUpLink link(String token) {
        return links.find(token).orElseThrow(NotFound::new);
    }

    private static Form form(SetUpLink link) {
        return link.isForFirstAdministrator() ? FORM : NOTHING_ELSE;
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }
}
